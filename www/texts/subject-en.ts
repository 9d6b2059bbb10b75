/** What a contact is told, in English. */
export default import.meta.glob<string>('../../src/texts/en/subject.ftl', { query: '?raw', import: 'default', eager: true });
