/** What the board says, in English. */
export default import.meta.glob<string>('./en/board.ftl', { query: '?raw', import: 'default', eager: true });
