/** The shapes of the authoring side, as its package declares them. */
export type {
  AuthorApproved, AuthorBehind, AuthorBeside, AuthorChange, AuthorChecked, AuthorDemand, AuthorEntry, AuthorFault, AuthorFinding, AuthorFleetRing, AuthorHolder, AuthorKey, AuthorKeyId, AuthorKeys, AuthorLine,
  AuthorOutcome, AuthorOverview, AuthorPlan, AuthorProposal, AuthorPublished, AuthorRelease, AuthorRevoked, AuthorRole, AuthorSignatures, AuthorStands,
} from '../../../pkg/author/author.js';
export type { Diagnostic } from '../interface.ts';
