// Which of several columns that may mean the action does, by what stands below them.

/** "Recommendation | Council response": what is to be done is the response, unless it only says "Agreed". */
export function responses<Claim extends { readonly at: number }>(
  claims: readonly Claim[],
  headings: readonly string[],
  below: readonly (readonly string[])[],
): Claim | undefined {
  const named = (pattern: RegExp): Claim | undefined => claims.find(({ at }) => pattern.test(headings[at] ?? ""));
  const response = named(/\bresponses?$/i);
  const recommendation = named(/^(?:peer |lga |audit |scrutiny )?(?:team )?recommendations?\b/i);
  const tells = ({ at }: Claim): boolean => {
    const cells = below.map((row) => row[at] ?? "").filter((cell) => cell !== "");
    return cells.filter((cell) => cell.split(/\s+/).length >= TELLING).length * 2 > cells.length;
  };
  return response && recommendation && [response, recommendation].every(tells) ? response : undefined;
}

/** Words. */
const TELLING = 4;

/** The first, unless the cells of another are twice as long. */
export function fullest<Claim extends { readonly at: number }>(
  claims: readonly Claim[],
  below: readonly (readonly string[])[],
): Claim | undefined {
  const length = ({ at }: Claim): number => below.reduce((sum, cells) => sum + (cells[at] ?? "").length, 0);
  return claims.reduce<Claim | undefined>(
    (held, claim) => (held === undefined || length(claim) > 2 * length(held) ? claim : held),
    undefined,
  );
}
