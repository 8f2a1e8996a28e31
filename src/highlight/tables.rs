//! The words and marks of languages: C and its children, and those of the command line.

use std::sync::LazyLock;

use crate::highlight::languages::index;
use crate::highlight::syntax::{
    ANY_CASE, AT_VARIABLES, BRACKETS, CALLS, CMDLETS, COMMANDS, DECORATORS, DIRECTIVES, DOLLARS, HYPHENS, KEYS, LABELS,
    PERCENTS, Quote, RAW_STRINGS, SPACED_COMMENTS, Syntax,
};
use crate::highlight::token::Class::{BuiltIn, Keyword, Literal, Type};

/// A string that ends with its line, `\` before what would end it.
pub(in crate::highlight) const fn short(quote: &'static str) -> Quote {
    Quote { open: quote, close: quote, escape: b'\\', is_long: false }
}

/// A string that may go over lines.
pub(in crate::highlight) const fn long(open: &'static str, close: &'static str, escape: u8) -> Quote {
    Quote { open, close, escape, is_long: true }
}

pub(in crate::highlight) const SLASHES: &[&str] = &["//"];
pub(in crate::highlight) const HASH: &[&str] = &["#"];
pub(in crate::highlight) const STARS: &[(&str, &str)] = &[("/*", "*/")];
pub(in crate::highlight) const QUOTES: &[Quote] = &[short("\""), short("'")];

const C_WORDS: &str = "alignas alignof asm auto break case const constexpr continue default do else enum extern for goto if \
    inline register restrict return signed sizeof static static_assert struct switch thread_local typedef typeof union \
    unsigned volatile while __asm __based __cdecl __declspec __except __fastcall __finally __forceinline __inline __leave \
    __stdcall __thiscall __try __unaligned __vectorcall _Alignas _Alignof _Atomic _Generic _Noreturn _Static_assert \
    @interface @implementation @end @property @protocol";
const C_TYPES: &str = "bool char double float int long short void wchar_t char8_t char16_t char32_t size_t ptrdiff_t ssize_t \
    int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t __int8 __int16 __int32 __int64 \
    __m64 __m128 __m256 FILE va_list BOOL BYTE CHAR DWORD FLOAT HANDLE HINSTANCE HRESULT HWND INT LONG LPARAM LPCSTR LPCTSTR \
    LPCWSTR LPSTR LPTSTR LPVOID LPWSTR LRESULT SHORT SIZE_T TCHAR UINT ULONG UINT_PTR VOID WCHAR WORD WPARAM _Bool id";

pub(in crate::highlight) static C: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: QUOTES,
    words: LazyLock::new(|| {
        index(&[(Keyword, C_WORDS), (Type, C_TYPES), (Literal, "NULL TRUE FALSE true false nullptr")])
    }),
    traits: DIRECTIVES | CALLS,
};

pub(in crate::highlight) static CPP: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: QUOTES,
    words: LazyLock::new(|| {
        index(&[
            (Keyword, C_WORDS),
            (
                Keyword,
                "and and_eq bitand bitor catch class co_await co_return co_yield compl concept const_cast consteval \
                 constinit decltype delete dynamic_cast explicit export final friend import module mutable namespace new \
                 noexcept not not_eq operator or or_eq override private protected public reinterpret_cast requires \
                 static_cast template this throw try typeid typename using virtual xor xor_eq abstract delegate each event \
                 finally gcnew generic in initonly interface literal property ref safe_cast sealed value where __interface \
                 __event __hook __unhook __super __uuidof cbuffer interior_ptr pin_ptr",
            ),
            (Type, C_TYPES),
            (Type, "string wstring string_view String Object float2 float3 float4 float4x4"),
            (Literal, "true false nullptr NULL TRUE FALSE"),
            (BuiltIn, "std cout cin cerr clog endl wcout wcin"),
        ])
    }),
    traits: DIRECTIVES | CALLS | RAW_STRINGS,
};

pub(in crate::highlight) static CSHARP: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: &[
        long("$\"\"\"", "\"\"\"", 0),
        long("\"\"\"", "\"\"\"", 0),
        long("$@\"", "\"", b'"'),
        long("@$\"", "\"", b'"'),
        long("@\"", "\"", b'"'),
        Quote { open: "$\"", close: "\"", escape: b'\\', is_long: false },
        short("\""),
        short("'"),
    ],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "abstract add alias and as ascending async await base break by case catch checked class const continue \
                 default delegate descending do else enum equals event explicit extern file finally fixed for foreach from \
                 get global goto group if implicit in init interface internal into is join let lock managed nameof \
                 namespace new not on operator or orderby out override params partial private protected public readonly \
                 record ref remove required return scoped sealed select set sizeof stackalloc static struct switch this \
                 throw try typeof unchecked unmanaged unsafe using var virtual volatile when where while with yield",
            ),
            (
                Type,
                "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong \
                 ushort void",
            ),
            (Literal, "true false null"),
        ])
    }),
    traits: DIRECTIVES | CALLS | BRACKETS,
};

pub(in crate::highlight) static JAVA: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: &[long("\"\"\"", "\"\"\"", b'\\'), short("\""), short("'")],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "abstract assert async await break case catch class const continue default do else enum exports extends \
                 factory final finally for get goto if implements import in instanceof interface is late library mixin \
                 module native new on package part permits private protected public record required requires rethrow \
                 return sealed set static strictfp super switch synchronized this throw throws transient try typedef var \
                 volatile while with yield",
            ),
            (
                Type,
                "boolean bool byte char double dynamic float int long num short void String Object List Map Set Future",
            ),
            (Literal, "true false null"),
        ])
    }),
    traits: CALLS | DECORATORS,
};

pub(in crate::highlight) static JAVASCRIPT: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: &[short("\""), short("'"), long("`", "`", b'\\')],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "abstract as asserts async await break case catch class const continue debugger declare default delete do \
                 else enum export extends finally for from function get if implements import in infer instanceof interface \
                 is keyof let module namespace new of override package private protected public readonly require return \
                 satisfies set static super switch this throw try type typeof var void while with yield",
            ),
            (Type, "any bigint boolean never number object string symbol unknown"),
            (Literal, "true false null undefined NaN Infinity"),
            (
                BuiltIn,
                "Array BigInt Boolean Date Error JSON Map Math Number Object Promise Proxy Reflect RegExp Set String Symbol \
                 WeakMap WeakSet console document window globalThis module exports process fetch",
            ),
        ])
    }),
    traits: CALLS | DECORATORS,
};

pub(in crate::highlight) static JSON: Syntax = Syntax {
    line_comments: SLASHES,
    block_comments: STARS,
    quotes: QUOTES,
    words: LazyLock::new(|| index(&[(Literal, "true false null")])),
    traits: KEYS,
};

pub(in crate::highlight) static VB: Syntax = Syntax {
    line_comments: &["'", "rem"],
    block_comments: &[],
    quotes: &[
        Quote { open: "$\"", close: "\"", escape: b'"', is_long: false },
        Quote { open: "\"", close: "\"", escape: b'"', is_long: false },
    ],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "addhandler addressof aggregate alias and andalso as ascending async await ansi assembly auto binary by \
                 byref byval call case catch class compare const continue ctype custom declare default delegate descending \
                 dim directcast distinct do each else elseif end endif enum equals erase error event exit explicit finally \
                 for friend from function get gettype getxmlnamespace global gosub goto group handles if implements imports \
                 in inherits interface into is isnot iterator join key let lib like loop me mid mod module mustinherit \
                 mustoverride mybase myclass nameof namespace narrowing new next not notinheritable notoverridable of off \
                 on operator option optional or order orelse overloads overridable overrides paramarray partial preserve \
                 private property protected public raiseevent readonly redim removehandler resume return select set shadows \
                 shared skip static step stop strict structure sub synclock take text then throw to try trycast typeof \
                 unicode until using wend when where while widening with withevents writeonly xor yield",
            ),
            (
                Type,
                "boolean byte char date decimal double integer long object sbyte short single string uinteger ulong ushort \
                 variant",
            ),
            (Literal, "true false nothing"),
        ])
    }),
    traits: ANY_CASE | DIRECTIVES | CALLS,
};

pub(in crate::highlight) static SHELL: Syntax = Syntax {
    line_comments: HASH,
    block_comments: &[],
    quotes: &[long("\"", "\"", b'\\'), long("'", "'", 0)],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "if then else elif fi for while until do done case esac in select function return break continue time exec \
                 eval sudo export local readonly declare unset",
            ),
            (Literal, "true false"),
        ])
    }),
    traits: DOLLARS | COMMANDS | SPACED_COMMENTS | HYPHENS,
};

pub(in crate::highlight) static BATCH: Syntax = Syntax {
    line_comments: &["rem", "@rem", "::"],
    block_comments: &[],
    quotes: &[Quote { open: "\"", close: "\"", escape: 0, is_long: false }],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "call do else exist exit for goto if in not errorlevel defined equ neq lss leq gtr geq setlocal endlocal",
            ),
            (Literal, "nul con prn"),
        ])
    }),
    traits: ANY_CASE | COMMANDS | PERCENTS | LABELS | HYPHENS,
};

pub(in crate::highlight) static POWERSHELL: Syntax = Syntax {
    line_comments: HASH,
    block_comments: &[("<#", "#>")],
    quotes: &[long("@\"", "\"@", 0), long("@'", "'@", 0), long("\"", "\"", b'`'), long("'", "'", 0)],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "begin break catch class clean configuration continue data default define do dynamicparam else elseif end \
                 enum exit filter finally for foreach from function hidden if in inlinescript parallel param process return \
                 sequence static switch throw trap try until using var while workflow",
            ),
            (
                Type,
                "string int long bool char byte double decimal datetime switch hashtable array xml guid regex pscustomobject psobject",
            ),
        ])
    }),
    traits: ANY_CASE | DOLLARS | COMMANDS | SPACED_COMMENTS | HYPHENS | CMDLETS,
};

pub(in crate::highlight) static SQL: Syntax = Syntax {
    line_comments: &["--"],
    block_comments: STARS,
    quotes: &[long("'", "'", b'\''), Quote { open: "\"", close: "\"", escape: b'"', is_long: false }],
    words: LazyLock::new(|| {
        index(&[
            (
                Keyword,
                "add all alter and any apply as asc authorization backup begin between break browse bulk by cascade case \
                 check checkpoint close clustered collate column commit compute constraint contains containstable continue \
                 create cross cube current cursor database dbcc deallocate declare default delete deny desc disk distinct \
                 distributed drop dump else end errlvl escape except exec execute exists exit external fetch file \
                 fillfactor filter for foreign freetext from full function go goto grant group grouping having holdlock \
                 identity if include index inner insert intersect into is isolation join key kill left level like limit \
                 load lock login loop master match materialized merge national nocheck nocount nolock nonclustered not of \
                 off offset offsets on open option or order outer output over partition password percent persisted pivot \
                 plan primary print proc procedure public raiserror read readtext reconfigure recursive references \
                 replace replication restore restrict return returns revert revoke right rollback rollup row rowcount rows \
                 rule save schema security select set sets shutdown snapshot some statistics synonym table tablesample \
                 temporary textsize then throw to top trace tran transaction trigger truncate try type union unique \
                 unpivot update updatetext use user using values view waitfor when where while window with within without \
                 work zone",
            ),
            (
                Type,
                "bigint binary bit blob boolean char character clob cursor date datetime datetime2 datetimeoffset dec \
                 decimal double float geography geometry hierarchyid image int integer json money nchar ntext number \
                 numeric nvarchar real rowversion serial smalldatetime smallint smallmoney sql_variant text time timestamp \
                 tinyint uniqueidentifier varbinary varchar varchar2 xml",
            ),
            (Literal, "null true false unknown max"),
        ])
    }),
    traits: ANY_CASE | AT_VARIABLES | CALLS,
};
