/** What the studio says, in German. */
export default import.meta.glob<string>('./de/studio.ftl', { query: '?raw', import: 'default', eager: true });
