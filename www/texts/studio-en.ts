/** What the studio says, in English. */
export default import.meta.glob<string>('./en/studio.ftl', { query: '?raw', import: 'default', eager: true });
