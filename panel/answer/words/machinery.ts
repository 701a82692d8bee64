/**
 * Shapes that only programs write. A text with one of them comes from a library, a database or a server. It does not
 * tell what was done before.
 */
const SHAPES: readonly RegExp[] = [
	/`/, // Prisma, Mongoose, Guzzle
	/\w\(\)/, // a call: foo()
	/\w\\\w/, // PHP: App\Jobs\SendOrder
	/\w::\w|->\w|=>|\?\.\w/, // PHP, C++, Rust
	/\$[a-z_]\w*/i, // PHP: $apiKey
	/(?:^|[\s'"(,:])\.{0,2}\/(?:[\w.@-]+\/)+[\w.@-]*/, // a path: /app/src/index.js
	/\b[\w-]+\.(?:php|jsx?|tsx?|mjs|cjs|py|go|java|rb|rs|cs|dll|so|sql|json|ya?ml|env|conf|lock|log|pem)\b/i, // a file
	/\b(?:on|at) line \d|:\d+:\d+\b|\bline \d+ column \d+/i, // a place in a file
	/\bat (?:new |async )?[\w.<>]+ \(|^\s*at \S+:\d+/m, // Node: a stack frame
	/\b[A-Za-z]*(?:Error|Exception|Violation|Warning|Fault):/, // Python, Node: ValueError:
	/\b[a-z]\w*(?:Error|Exception)\b|\b[A-Z][a-z]\w*(?:Error|Exception)\b/, // the same without a colon
	/\bE(?:CONN\w+|NOTFOUND|TIMEDOUT|HOSTUNREACH|AI_AGAIN|PIPE|ACCES|EXIST|NOENT|MFILE|NOSPC|PERM|PROTO|INVAL|NET\w+)\b/, // Node: ECONNREFUSED
	/\b(?:ERR|ER|SQLITE|ORA|HY|WRONG|NOAUTH|OOM|MOVED|READONLY|EXECABORT|BUSYGROUP|LOADING)[_-][A-Z0-9_]+/, // codes
	/\bSQLSTATE\b|\berrno\b|\b[EPSF]\d{4,5}\b|\bSQL\b/i, // SQL
	/\b\d{1,3}(?:\.\d{1,3}){3}:\d+\b|\blocalhost\b|:\d{4,5}\b(?=\W|$)/, // ip:port
	/\b0x[0-9a-f]+\b|\b[0-9a-f]{8}-[0-9a-f]{4}-/i, // addresses, UUID
	/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{16,}\b/i, // hashes
	/\b(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\b\s+["'`]?(?:\/|https?:)/, // HTTP
	/\bHTTP\/\d|\bstatus(?: code)?:? [2-5]\d\d\b|\bcode:? [1-5]\d\d\b/i, // HTTP
	/[{}]|\[(?!\d+,? )|<\/|<!|<\w+ |<(?:html|br|b|p|pre|body)\b|\/>/i, // JSON, XML, lists
	/\b(?:select|insert into|update|delete from) .{0,60}\b(?:from|where|set|values)\b/i, // SQL
	/%[sdvq]\b|%\d\$s/, // printf
	/\b(?!support|admin|info|help|contact|sales)[\w-]+@[\w.-]+\b/, // a mail address or a package with its version
	/\b\d{3}[ -]\d\.\d\.\d\b/, // SMTP: 535-5.7.8
	/\b\d+ ?(?:ms|bytes?|[KMG]i?B)\b/i, // measures of machines
	/;.*;/s, // logs
	/^\W*(?:http )?[45]\d\d\b/i, // a status line
	/^\W*(?:the )?service (?:is )?(?:currently |temporarily )?unavailable\W*(?:please )?(?:try again later)?\W*$/i, // HTTP 503, gRPC
];

/** Whether a text has the shape of what programs write. */
export function hasMachineShape(text: string): boolean {
	return SHAPES.some((pattern) => pattern.test(text));
}
