/** What the editor of rule files says, in English. */
export default import.meta.glob<string>('./en/editor.ftl', { query: '?raw', import: 'default', eager: true });
