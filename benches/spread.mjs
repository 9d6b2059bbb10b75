// How times are told: the median with the 10th and the 90th percentile.

/** One line: what was measured, and the times in milliseconds, written in `unit`. */
export function line(what, times, unit) {
  const factor = unit === 'µs' ? 1000 : 1;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (percent) => (sorted[Math.floor(((sorted.length - 1) * percent) / 100)] * factor).toFixed(1);
  return `${what.padEnd(60)} ${at(50).padStart(8)} ${unit}  (${at(10)} to ${at(90)}, ${times.length} runs)`;
}
