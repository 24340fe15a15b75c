// Words of a due cell that carry nothing by themselves. Any other word that no rule reads is left over, and shown.
const NOISE = new Set(
  `a an and any are as at be been by date dates deadline due for from has have if in into is it its of on or over
   the their then there thereafter these towards this those to up was were with`.split(/\s+/),
);

export function isNoise(text: string): boolean {
  return NOISE.has(text);
}
