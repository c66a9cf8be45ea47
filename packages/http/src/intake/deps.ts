import type {
  ClosePosting,
  CompleteSubmission,
  ConfirmPosting,
  ListMarketPostings,
  ListReceipts,
  OpenSubmission,
  PreviewClosing,
  ReadEvidence,
  ReadMarketPosting,
  ReadProfiles,
  ReadReceipt,
  ReceivePart,
  ReceivePosting,
  ReceiveSubmission,
  RegisterProfile,
  ReopenPosting,
  SuspendPosting,
} from '@ganghui/core';
import type { Report } from '../app.ts';
import type { Admitted, GateDeps } from '../market-gate.ts';
import type { Mount } from '../mount.ts';

export type PostingDeps = {
  receivePosting: ReceivePosting;
  readMarketPosting: ReadMarketPosting;
  listMarketPostings: ListMarketPostings;
};
export type LifeCycleDeps = {
  closePosting: ClosePosting;
  suspendPosting: SuspendPosting;
  reopenPosting: ReopenPosting;
  confirmPosting: ConfirmPosting;
};
export type SubmissionDeps = {
  receiveSubmission: ReceiveSubmission;
  openSubmission: OpenSubmission;
  receivePart: ReceivePart;
  completeSubmission: CompleteSubmission;
  previewClosing: PreviewClosing;
};
export type ReceiptDeps = { readReceipt: ReadReceipt; listReceipts: ListReceipts; readEvidence: ReadEvidence };
export type ProfileDeps = { registerProfile: RegisterProfile; readProfiles: ReadProfiles };

export type IntakeDeps = GateDeps & PostingDeps & LifeCycleDeps & SubmissionDeps & ReceiptDeps & ProfileDeps & { report: Report };
export type MarketMount = Mount<Admitted>;
