// Ids of what is stored. Branded, so that a post's id is never taken for a person's.

declare const brand: unique symbol;
type Id<Name extends string> = number & { readonly [brand]: Name };

export type OrganisationId = Id<"organisation">;
export type PersonId = Id<"person">;
export type PlanId = Id<"plan">;
export type StatusSchemeId = Id<"status-scheme">;
export type EditionId = Id<"edition">;
export type SectionId = Id<"section">;
export type DirectorateId = Id<"directorate">;
export type PostId = Id<"post">;
export type ActionId = Id<"action">;
export type ReviewId = Id<"review">;
export type ReportId = Id<"report">;
export type RequestId = Id<"request">;
export type IncomingId = Id<"incoming">;
export type UploadId = Id<"upload">;
export type MessageId = Id<"message">;
export type ReminderId = Id<"reminder">;
export type ChangeId = Id<"change">;
export type DocumentId = Id<"document">;
export type ConnectionId = Id<"connection">;
