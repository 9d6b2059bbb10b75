import { expect, test } from 'vitest';
import { soundsLike } from './sensitive.ts';

test.each([
  ['She has been ill since March', 'health'], ['Er ist krank und kommt erst im Mai wieder', 'health'], ['is in the Gewerkschaft', 'union'],
  ['in Scheidung', 'private'], ['Fingerabdruck genügt', 'biometrics'],
])('%s', (text, category) => { expect(soundsLike(text)).toBe(category); });

test.each(['', 'Wants to start on 1 Feb', 'Head of Operations, migrates to a new system', 'erste Wahl ist die Suite', 'Herkunft des Leads: Messe', 'Still comparing'])('nothing in “%s”', (text) => {
  expect(soundsLike(text)).toBeNull();
});
