/** First line of every generated TypeScript file. */
export const BANNER = "// Generated from qapi/*.json by `npm run generate`. Do not edit.";

/** The same for Markdown. */
export const MARKDOWN_BANNER = "<!-- Generated from qapi/*.json by `npm run generate`. Do not edit. -->";
