/** What a contact is told, in German. */
export default import.meta.glob<string>('../../src/texts/de/subject.ftl', { query: '?raw', import: 'default', eager: true });
