/** What the admin page says, in German. */
export default import.meta.glob<string>('./de/admin.ftl', { query: '?raw', import: 'default', eager: true });
