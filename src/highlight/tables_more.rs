//! The words and marks of the other languages.

use std::sync::LazyLock;

use crate::highlight::languages::index;
use crate::highlight::syntax::{
    ANY_CASE, ASSIGNED, CALLS, DECORATORS, DOLLARS, HYPHENS, LABELS, Quote, SPACED_COMMENTS, Syntax,
};
use crate::highlight::tables::{HASH, QUOTES, SLASHES, STARS, long, short};
use crate::highlight::token::Class::{BuiltIn, Keyword, Literal, Type};

pub(in crate::highlight) static PYTHON: Syntax = Syntax {
    line_comments: HASH,
    block_comments: &[],
    quotes: &[
        long("f\"\"\"", "\"\"\"", b'\\'),
        long("r\"\"\"", "\"\"\"", 0),
        long("\"\"\"", "\"\"\"", b'\\'),
        long("'''", "'''", b'\\'),
        Quote { open: "f\"", close: "\"", escape: b'\\', is_long: false },
        Quote { open: "f'", close: "'", escape: b'\\', is_long: false },
        Quote { open: "r\"", close: "\"", escape: b'\\', is_long: false },
        Quote { open: "r'", close: "'", escape: b'\\', is_long: false },
        Quote { open: "b\"", close: "\"", escape: b'\\', is_long: false },
        Quote { open: "b'", close: "'", escape: b'\\', is_long: false },
        short("\""),
        short("'"),
    ],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "and as assert async await break case class continue def del elif else except finally for from global if \
                 import in is lambda match nonlocal not or pass raise return try while with yield",
            ),
            (Type, "bool bytes bytearray complex dict float frozenset int list object set str tuple type"),
            (Literal, "True False None NotImplemented Ellipsis"),
            (
                BuiltIn,
                "abs all any callable chr dir divmod enumerate eval exec filter format getattr globals hasattr hash help \
                 id input isinstance issubclass iter len locals map max min next open ord pow print property range repr \
                 reversed round self setattr slice sorted staticmethod sum super vars zip",
            ),
        ])
    }),
    traits: CALLS | DECORATORS,
};

pub(in crate::highlight) static GO: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: &[short("\""), short("'"), long("`", "`", 0)],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "break case chan const continue default defer else fallthrough for func go goto if import interface map \
                 package range return select struct switch type var",
            ),
            (
                Type,
                "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune \
                 string uint uint8 uint16 uint32 uint64 uintptr",
            ),
            (Literal, "true false nil iota"),
            (BuiltIn, "append cap clear close copy delete len make max min new panic print println recover"),
        ])
    }),
    traits: CALLS,
};

pub(in crate::highlight) static RUST: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    // A lone apostrophe is a lifetime.
    quotes: &[long("r#\"", "\"#", 0), long("\"", "\"", b'\\')],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "as async await break const continue crate dyn else enum extern fn for if impl in let loop match mod move \
                 mut pub ref return self static struct super trait type union unsafe use where while yield",
            ),
            (
                Type,
                "bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize Box Option Result Self String Vec",
            ),
            (Literal, "true false None Some Ok Err"),
        ])
    }),
    traits: CALLS,
};

pub(in crate::highlight) static SWIFT: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: &[long("\"\"\"", "\"\"\"", b'\\'), short("\"")],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "actor any as associatedtype async await break case catch class continue convenience default defer deinit \
                 do else enum extension fallthrough fileprivate final for func get guard if import in indirect init inout \
                 internal is lazy let mutating nonisolated open operator override private protocol public repeat required \
                 rethrows return self set some static struct subscript super switch throw throws try typealias var weak \
                 where while",
            ),
            (
                Type,
                "Any Array Bool Character Dictionary Double Float Int Int32 Int64 Optional Self Set String UInt Void",
            ),
            (Literal, "true false nil"),
        ])
    }),
    traits: CALLS | DECORATORS,
};

pub(in crate::highlight) static KOTLIN: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: &[long("\"\"\"", "\"\"\"", 0), short("\""), short("'")],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "abstract actual annotation as break by case catch class companion const constructor continue crossinline \
                 data def do else enum expect extends external final finally for forSome fun get given if implicit import \
                 in infix init inline inner interface internal is lateinit lazy match new noinline object open operator out \
                 override package private protected public reified return sealed set super suspend switch tailrec this \
                 throw trait try type typealias using val var vararg when where while with yield",
            ),
            (Type, "Any Array Boolean Byte Char Double Float Int List Long Map Nothing Option Seq Short String Unit"),
            (Literal, "true false null"),
        ])
    }),
    traits: CALLS | DECORATORS,
};

pub(in crate::highlight) static FSHARP: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: &[("(*", "*)")],
    quotes: &[long("\"\"\"", "\"\"\"", 0), long("@\"", "\"", b'"'), long("\"", "\"", b'\\')],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "abstract and as assert async base begin class default delegate do done downcast downto elif else end \
                 exception extern finally fixed for fun function global if in inherit inline interface internal lazy let \
                 match member module mutable namespace new not of open or override private public rec return static \
                 struct task then to try type upcast use val void when while with yield",
            ),
            (Type, "bool byte char decimal double float int int64 list obj option seq single string unit"),
            (Literal, "true false null None Some"),
            (BuiltIn, "printf printfn sprintf failwith ignore"),
        ])
    }),
    traits: CALLS,
};

pub(in crate::highlight) static PHP: Syntax = Syntax {
    line_comments: &["//", "#"],
    block_comments: STARS,
    quotes: &[long("\"", "\"", b'\\'), long("'", "'", b'\\')],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "abstract and array as break callable case catch class clone const continue declare default do echo else \
                 elseif empty enum exit extends final finally fn for foreach function global goto if implements include \
                 include_once instanceof insteadof interface isset list match namespace new or print private protected \
                 public readonly require require_once return static switch throw trait try unset use var while xor yield",
            ),
            (Type, "bool float int iterable mixed never object self string void"),
            (Literal, "true false null TRUE FALSE NULL"),
        ])
    }),
    traits: CALLS | DOLLARS,
};

pub(in crate::highlight) static RUBY: Syntax = Syntax {
    line_comments: HASH,
    block_comments: &[("=begin", "=end")],
    quotes: &[long("\"", "\"", b'\\'), long("'", "'", b'\\')],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "alias and begin break case class def defined? do else elsif end ensure extend for if in include lambda \
                 module next not or private proc protected public raise redo require require_relative rescue retry return \
                 self super then undef unless until when while yield attr_accessor attr_reader attr_writer",
            ),
            (Literal, "true false nil"),
        ])
    }),
    traits: CALLS | SPACED_COMMENTS | crate::highlight::syntax::AT_VARIABLES | DOLLARS,
};

pub(in crate::highlight) static LUA: Syntax = Syntax {
    line_comments: &["--"],
    block_comments: &[("--[[", "]]")],
    quotes: &[short("\""), short("'"), long("[[", "]]", 0)],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "and break do else elseif end for function goto if in local not or repeat return then until while",
            ),
            (Literal, "true false nil"),
        ])
    }),
    traits: CALLS,
};

pub(in crate::highlight) static R: Syntax = Syntax {
    line_comments: HASH,
    block_comments: &[],
    quotes: &[long("\"", "\"", b'\\'), long("'", "'", b'\\')],
    words: LazyLock::new(|| {
        index(&[
            (Keyword, "break else for function if in library next repeat require return while"),
            (Literal, "TRUE FALSE NULL NA NaN Inf"),
        ])
    }),
    traits: CALLS,
};

pub(in crate::highlight) static KUSTO: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: &[],
    quotes: &[short("\""), short("'")],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "and as asc between by consume contains count datatable declare desc distinct endswith evaluate extend \
                 externaldata facet find fork getschema has has_all has_any in invoke join kind let limit lookup make-series \
                 mv-apply mv-expand not on or order parse parse-where partition pattern print project project-away \
                 project-keep project-rename project-reorder range reduce render sample scan search serialize set sort \
                 startswith step summarize take to top top-nested typeof union where with",
            ),
            (Type, "bool datetime decimal dynamic guid int long real string timespan"),
            (Literal, "true false null"),
        ])
    }),
    traits: CALLS | HYPHENS,
};

pub(in crate::highlight) static BICEP: Syntax = Syntax {
    line_comments: &["//", "#"],
    block_comments: STARS,
    quotes: &[long("'''", "'''", 0), short("\""), short("'")],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "data existing for func if import in locals module moved output param provider resource targetScope \
                 terraform type using var variable",
            ),
            (Type, "array bool int list map number object set string"),
            (Literal, "true false null"),
        ])
    }),
    traits: CALLS | DECORATORS | ASSIGNED,
};

pub(in crate::highlight) static GRAPHQL: Syntax = Syntax {
    line_comments: &["#", "//"],
    block_comments: STARS,
    quotes: &[long("\"\"\"", "\"\"\"", 0), short("\""), short("'")],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "directive enum extend extends fragment implements import input interface message mutation on oneof option \
                 optional package query repeated required reserved returns rpc scalar schema service subscription syntax \
                 type union",
            ),
            (
                Type,
                "Boolean Float ID Int String bool bytes double fixed32 fixed64 float int32 int64 map string uint32 uint64",
            ),
            (Literal, "true false null"),
        ])
    }),
    traits: DECORATORS | DOLLARS | CALLS,
};

pub(in crate::highlight) static DOCKERFILE: Syntax = Syntax {
    line_comments: HASH,
    block_comments: &[],
    quotes: QUOTES,
    words: LazyLock::new(|| {
        index(&[(
            Keyword,
            "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER \
             VOLUME WORKDIR",
        )])
    }),
    traits: DOLLARS | SPACED_COMMENTS | HYPHENS,
};

pub(in crate::highlight) static MAKEFILE: Syntax = Syntax {
    line_comments: HASH,
    block_comments: &[],
    quotes: QUOTES,
    words: LazyLock::new(|| {
        index(&[(Keyword, "define else endef endif export ifdef ifeq ifndef ifneq include override undefine unexport")])
    }),
    traits: DOLLARS | ASSIGNED | SPACED_COMMENTS,
};

pub(in crate::highlight) static CMAKE: Syntax = Syntax {
    line_comments: HASH,
    block_comments: &[],
    quotes: &[long("\"", "\"", b'\\')],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "if else elseif endif foreach endforeach while endwhile function endfunction macro endmacro return",
            ),
            (Literal, "on off true false"),
        ])
    }),
    traits: ANY_CASE | CALLS | DOLLARS,
};

pub(in crate::highlight) static ASM: Syntax = Syntax {
    line_comments: &[";", "//"],
    block_comments: STARS,
    quotes: QUOTES,
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "adc add and bl blx bt bx call cdq cld cli cmovz cmp cmpsb cpuid dec div enter fadd fld fmul fst fstp hlt \
                 idiv imul in inc int iret ja jae jb jbe jc je jecxz jg jge jl jle jmp jna jnb jnc jne jnl jns jnz jo js jz \
                 lahf ldr lea leave lock lodsb loop mov movaps movd movdqa movq movs movsb movsd movss movsx movups movzx \
                 mul neg nop not or out pop popa popf push pusha pushf rcl rcr rdtsc rep repe repne ret retn rol ror sahf \
                 sal sar sbb scasb setz shl shr stosb str sub syscall test ud2 vmov xadd xchg xlat xor b cbz cbnz ldp stp \
                 br stloc ldloc ldarg ldstr newobj callvirt box unbox stfld ldfld",
            ),
            (
                BuiltIn,
                "al ah ax eax rax bl bh bx ebx rbx cl ch cx ecx rcx dl dh dx edx rdx si esi rsi di edi rdi bp ebp rbp sp \
                 esp rsp r0 r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12 r13 r14 r15 lr pc cs ds es fs gs ss st xmm0 xmm1 xmm2 \
                 xmm3 xmm4 xmm5 xmm6 xmm7 x0 x1 x2 x3 w0 w1 w2 w3",
            ),
            (
                Type,
                "byte word dword qword ptr offset proc endp db dw dd dq equ macro endm segment ends assume org end public \
                 extern extrn include model code data stack",
            ),
        ])
    }),
    traits: ANY_CASE | LABELS,
};
