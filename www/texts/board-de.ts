/** What the board says, in German. */
export default import.meta.glob<string>('./de/board.ftl', { query: '?raw', import: 'default', eager: true });
