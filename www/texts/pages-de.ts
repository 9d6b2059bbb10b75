/** What pages with more than a card say, in German. */
export default import.meta.glob<string>('./de/{compare,found,list,options,page}.ftl', { query: '?raw', import: 'default', eager: true });
