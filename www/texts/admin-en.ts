/** What the admin page says, in English. */
export default import.meta.glob<string>('./en/admin.ftl', { query: '?raw', import: 'default', eager: true });
