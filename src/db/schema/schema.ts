// Every table by its name, as Kysely knows them.
import type { DocumentTable, PaperTemplateTable, UploadAnswerTable, UploadTable } from "./file-tables.ts";
import type {
  CalendarFeedTable,
  IncomingTable,
  MessageActionTable,
  MessageTable,
  NewsTable,
  RehearsalTable,
  ReminderTable,
  SnoozeTable,
} from "./message-tables.ts";
import type {
  AbsenceTable,
  ChatIdentityTable,
  ConnectionTable,
  CoverTable,
  DigestReaderTable,
  DirectorateNameTable,
  DirectorateTable,
  HoldingTable,
  OrganisationTable,
  PersonTable,
  PostDistinctTable,
  PostTable,
  RoleTable,
  WelcomeTable,
} from "./people-tables.ts";
import type {
  ActionOwnerTable,
  ActionTable,
  CheckDateTable,
  EditionTable,
  PastDecisionTable,
  PlanTable,
  QueryTable,
  SectionTable,
  StatusSchemeTable,
} from "./plan-tables.ts";
import type { DraftTable, ReportTable, ReportUndoTable, RequestTable, ReviewTable } from "./report-tables.ts";
import type { ApiTokenTable, AuditEventTable, ChangeTable, ErasureTable, RowChangeTable } from "./trail-tables.ts";

export interface Schema {
  organisation: OrganisationTable;
  person: PersonTable;
  chat_identity: ChatIdentityTable;
  connection: ConnectionTable;
  absence: AbsenceTable;
  plan: PlanTable;
  status_scheme: StatusSchemeTable;
  edition: EditionTable;
  directorate: DirectorateTable;
  directorate_name: DirectorateNameTable;
  section: SectionTable;
  role: RoleTable;
  post: PostTable;
  holding: HoldingTable;
  post_distinct: PostDistinctTable;
  cover: CoverTable;
  action: ActionTable;
  action_owner: ActionOwnerTable;
  check_date: CheckDateTable;
  past_decision: PastDecisionTable;
  query: QueryTable;
  review: ReviewTable;
  calendar_feed: CalendarFeedTable;
  document: DocumentTable;
  digest_reader: DigestReaderTable;
  rehearsal: RehearsalTable;
  incoming: IncomingTable;
  upload: UploadTable;
  paper_template: PaperTemplateTable;
  upload_answer: UploadAnswerTable;
  report: ReportTable;
  report_undo: ReportUndoTable;
  request: RequestTable;
  message: MessageTable;
  message_action: MessageActionTable;
  reminder: ReminderTable;
  snooze: SnoozeTable;
  news: NewsTable;
  draft: DraftTable;
  audit_event: AuditEventTable;
  change: ChangeTable;
  row_change: RowChangeTable;
  api_token: ApiTokenTable;
  erasure: ErasureTable;
  welcome: WelcomeTable;
}
