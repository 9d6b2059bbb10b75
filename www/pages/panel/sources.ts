/** Where the rules of the extension come from: policy, what it was packed with, or what a person accepted on the options page. */
import { area, forbidRules, managed } from '../../platform/extension.ts';
import { pinned, type Pinned } from '../../platform/policy.ts';
import { askReport } from '../../platform/post.ts';
import type { Sources } from '../governed/governed.ts';
import { BUNDLED, parsed } from './kit.ts';

const KEY = 'reife.rules-accepted';

const accepted = async (): Promise<Pinned | undefined> => pinned(parsed(String((await area.all())[KEY] ?? '')));

export const isAccepted = (name: string): boolean => name === KEY;

/** In the extension's storage, which its pages have in a frame, too. */
export const sources: Sources = {
  managed,
  inPackage: () => Promise.resolve(Object.values(BUNDLED).map((text) => pinned(parsed(text))).find((one) => one !== undefined)),
  report: askReport,
  accepted: {
    get: accepted,
    set: ({ repository, root }) => area.set(KEY, JSON.stringify({ repository, trustedRoot: new TextDecoder().decode(root) })),
    async clear() {
      const before = await accepted();
      await area.remove(KEY);
      if (before !== undefined) await forbidRules(before.repository);
    },
  },
};
