//! The names of directives, and what is nearly one: a slip of the hand, or a word that a machine translated.
//!
//! In: the word behind the colons. Out: the directive that is meant, when it is not its own name.

use crate::markdown::fault::DirectiveName::{self, Code, Column, Form, Image, Moniker, Row, Video, Zone};

/// Words for the names in other languages, in small letters.
const TRANSLATED: [(DirectiveName, &[&str]); 8] = [
    (Row, &["fila", "ligne", "rangée", "zeile", "riga", "linha", "satır", "строка", "行", "행", "صف"]),
    (Column, &["columna", "colonne", "spalte", "colonna", "coluna", "sütun", "столбец", "列", "栏", "열", "عمود"]),
    (Zone, &["zona", "bölge", "зона", "区域", "區域", "ゾーン", "영역", "منطقة"]),
    (Moniker, &["apodo", "apelido", "spitzname", "surnom", "прозвище", "名字对象", "モニカー"]),
    (Form, &["formulario", "formulaire", "formular", "formulário", "форма", "表单", "フォーム"]),
    (
        Image,
        &[
            "imagen",
            "bild",
            "immagine",
            "imagem",
            "resim",
            "görüntü",
            "изображение",
            "рисунок",
            "图像",
            "图片",
            "圖像",
            "画像",
            "이미지",
            "صورة",
        ],
    ),
    (Video, &["vídeo", "vidéo", "видео", "视频", "影片", "動画", "ビデオ", "비디오", "فيديو"]),
    (Code, &["código", "codice", "kod", "код", "代码", "程式碼", "コード", "코드"]),
];

const NAMES: [DirectiveName; 8] = [Row, Column, Zone, Moniker, Form, Image, Video, Code];

/// The longest word that is looked at, in bytes.
const MAX_BYTES: usize = 40;

/// The directive that a word was meant to name. `None` when it is its name, or like none.
pub(in crate::markdown) fn meant_by(word: &str) -> Option<DirectiveName> {
    if word.is_empty() || word.len() > MAX_BYTES {
        return None;
    }
    let word = word.to_lowercase();
    let is_own = |name: DirectiveName| word == name.word() || word.strip_suffix("-end") == Some(name.word());
    if NAMES.into_iter().any(is_own) {
        return None;
    }
    let stem = word.strip_suffix("-end").unwrap_or(&word);
    let translated = TRANSLATED.iter().find(|(_, words)| words.contains(&stem)).map(|(name, _)| *name);
    translated.or_else(|| NAMES.into_iter().find(|name| is_near(&word, name.word()) || is_end_of(&word, name.word())))
}

/// Whether a word is a name with a slip. Short names have many neighbours that mean something else, such as `raw` and
/// `node`: there only a letter more or less counts.
fn is_near(word: &str, name: &str) -> bool {
    let stem = word.strip_suffix("-end").unwrap_or(word);
    if stem.chars().next() != name.chars().next() {
        return false;
    }
    let distance = strsim::osa_distance(stem, name);
    if name.len() > 4 { distance <= 2 && stem.len() > 3 } else { distance == 1 && stem.len() > name.len() }
}

/// `rowend`, `row_end`, `end-row`
fn is_end_of(word: &str, name: &str) -> bool {
    let joined = |before: &str, behind: &str| {
        let rest = word.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind));
        rest.is_some_and(|between| matches!(between, "" | "-" | "_" | "."))
    };
    joined(name, "end") || joined("end", name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_translations_are_known() {
        for (word, want) in [
            ("imagen", Some(Image)),
            ("IMAGEN-END", Some(Image)),
            ("iamge", Some(Image)),
            ("rows", Some(Row)),
            ("rows-end", Some(Row)),
            ("rowend", Some(Row)),
            ("end-row", Some(Row)),
            ("fila", Some(Row)),
            ("colum", Some(Column)),
            ("monkier", Some(Moniker)),
            ("monikers-end", Some(Moniker)),
            ("zona", Some(Zone)),
            ("zone_end", Some(Zone)),
            ("画像", Some(Image)),
            ("row", None),
            ("row-end", None),
            ("raw", None),
            ("node", None),
            ("note", None),
            ("mermaid", None),
            ("no-loc", None),
            ("warning", None),
            ("tip", None),
            ("", None),
        ] {
            assert_eq!(meant_by(word), want, "{word}");
        }
    }
}
