// What Slack takes: one page of figures for schemas and renderers.

/** Limits in characters and counts, from Slack's reference and, where it is silent, from what its users measured. */
export const LIMITS = {
  blocksOfMessage: 50,
  blocksOfView: 100,
  header: 150,
  sectionText: 3000,
  contextElements: 10,
  actions: 25,
  label: 75,
  value: 2000,
  url: 3000,
  /** Of an option in a menu; Slack's own reference gives 150 where the types say more. */
  optionValue: 150,
  options: 100,
  overflowOptions: 5,
  radioOptions: 10,
  blockId: 255,
  tableRows: 100,
  tableColumns: 20,
  /** Over all cells. */
  tableText: 10_000,
  tablesOfMessage: 1,
  chartTitle: 50,
  chartsOfMessage: 2,
  chartSeries: 6,
  altText: 2000,
  viewTitle: 24,
  viewMetadata: 3000,
  inputLabel: 2000,
  inputHint: 2000,
  placeholder: 150,
  /** Of the sentence that notifications show; Slack cuts at 40,000 and advises less than this. */
  fallback: 4000,
  /**
   * All blocks of a message as JSON. The limit is undocumented (`msg_blocks_too_long`): 13,200 characters were taken
   * and a little more was refused (slackapi/bolt-js#2509, #2867).
   */
  blocksTotal: 13_000,
} as const;
