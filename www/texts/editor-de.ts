/** What the editor of rule files says, in German. */
export default import.meta.glob<string>('./de/editor.ftl', { query: '?raw', import: 'default', eager: true });
