//! The keywords of alerts as translators and machines render them.
//!
//! In: the word of a marker. Out: the alert that is meant. The words are those of the titles that the site shows, and those
//! that Microsoft's localized pages use for the same five titles. Where one word stands for two alerts in two languages,
//! it means the milder one.

use crate::markdown::document::AlertKind::{self, Caution, Important, Note, Tip, Warning};

/// Words in small letters, by the alert that they stand for.
const WORDS: [(AlertKind, &[&str]); 5] = [
    (
        Note,
        &[
            "anmerkung",
            "anteckning",
            "bemærk",
            "catatan",
            "ghi chú",
            "hinweis",
            "huomautus",
            "megjegyzés",
            "merk",
            "merknad",
            "not",
            "nota",
            "notă",
            "notitie",
            "obs",
            "observação",
            "observaţie",
            "opmerking",
            "poznámka",
            "remarque",
            "uwaga",
            "σημείωση",
            "забележка",
            "заметка",
            "примечание",
            "примітка",
            "הערה",
            "ملاحظة",
            "หมายเหตุ",
            "备注",
            "注",
            "注意",
            "注釈",
            "註",
            "備註",
            "附註",
            "メモ",
            "참고",
            "노트",
        ],
    ),
    (
        Tip,
        &[
            "astuce",
            "conseil",
            "consejo",
            "consiglio",
            "dica",
            "ipucu",
            "nápověda",
            "porada",
            "rada",
            "sugerencia",
            "sugestão",
            "suggerimento",
            "tipp",
            "tips",
            "trucco",
            "vihje",
            "wskazówka",
            "порада",
            "совет",
            "подсказка",
            "تلميح",
            "טיפ",
            "ヒント",
            "提示",
            "秘訣",
            "팁",
        ],
    ),
    (
        Important,
        &[
            "belangrijk",
            "důležité",
            "fontos",
            "importante",
            "tärkeää",
            "viktig",
            "viktigt",
            "vigtigt",
            "wichtig",
            "ważne",
            "önemli",
            "важливо",
            "важно",
            "важное",
            "هام",
            "مهم",
            "חשוב",
            "重要",
            "重要事項",
            "중요",
        ],
    ),
    (
        Warning,
        &[
            "advarsel",
            "advertencia",
            "aviso",
            "avertissement",
            "avviso",
            "avvertenza",
            "avvertimento",
            "ostrzeżenie",
            "upozornění",
            "uyarı",
            "uyari",
            "varning",
            "varoitus",
            "waarschuwing",
            "warnung",
            "figyelmeztetés",
            "попередження",
            "предупреждение",
            "تحذير",
            "אזהרה",
            "警告",
            "경고",
        ],
    ),
    (
        Caution,
        &[
            "achtung",
            "atenção",
            "atención",
            "attention",
            "attenzione",
            "cuidado",
            "dikkat",
            "forsigtig",
            "forsiktig",
            "precaución",
            "precauzione",
            "przestroga",
            "upozornenie",
            "vigyázat",
            "voorzichtig",
            "vorsicht",
            "внимание",
            "осторожно",
            "увага",
            "تنبيه",
            "זהירות",
            "ご注意ください",
            "小心",
            "当心",
            "謹慎",
            "注意事項",
            "주의",
        ],
    ),
];

/// The longest word that is looked at, in bytes.
const MAX_BYTES: usize = 60;

/// The alert that a translated keyword means, in any letter case.
pub(super) fn meant_by(word: &str) -> Option<AlertKind> {
    let word = word.trim().trim_end_matches(['!', '！', ':', '：', ' ']);
    if word.is_empty() || word.len() > MAX_BYTES {
        return None;
    }
    // The capital dotted i of Turkish leaves its dot behind.
    let word = word.to_lowercase().replace('\u{307}', "");
    WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_means_one_alert() {
        let all: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        for (at, word) in all.iter().enumerate() {
            assert!(!all[..at].contains(word), "{word} is there twice");
            assert_eq!(*word, word.to_lowercase(), "{word}");
        }
    }

    #[test]
    fn letter_case_and_marks_do_not_count() {
        for (word, want) in [
            ("NOTA", Some(Note)),
            ("Hinweis", Some(Note)),
            ("İPUCU", Some(Tip)),
            ("ÖNEMLİ", Some(Important)),
            ("ВАЖНО!", Some(Important)),
            ("ADVERTENCIA", Some(Warning)),
            ("UYARI", Some(Warning)),
            ("Precaución", Some(Caution)),
            ("注意", Some(Note)),
            ("FOO", None),
            ("", None),
        ] {
            assert_eq!(meant_by(word), want, "{word}");
        }
    }
}
