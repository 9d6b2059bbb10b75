/** Points as whole thousandths, taken from their decimal digits: sums on the page are exact, never rounded by a float. */

const SHAPE = /^(-?)(\d+)(?:\.(\d{1,3}))?$/;

export function thousandths(value: number | string): number {
  const match = SHAPE.exec(String(value));
  if (match === null) throw new RangeError(`not a number of thousandths: ${value}`);
  const [, sign, whole, part = ''] = match;
  const size = Number(whole) * 1000 + Number(part.padEnd(3, '0'));
  return sign === '-' && size !== 0 ? -size : size;
}

/** The digits with three decimals, for Intl, which reads decimal text exactly. */
export function digits(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? '-' : ''}${Math.floor(size / 1000)}.${String(size % 1000).padStart(3, '0')}`;
}

/** Bars and lists show whole points, floored toward zero. */
export const whole = (value: number | string): number => Math.trunc(thousandths(value) / 1000);
