/** What a card says, in German, and what every page does. Why rules are not taken has its words beside the engine, for the command line reads them too. */
const engine = import.meta.glob<string>('../../src/texts/de/trust.ftl', { query: '?raw', import: 'default', eager: true });
const page = import.meta.glob<string>(['./de/*.ftl', '!./de/{admin,board,compare,editor,found,list,options,page,studio}.ftl'], { query: '?raw', import: 'default', eager: true });

export default { ...engine, ...page };
