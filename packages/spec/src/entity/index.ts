export { Employer, EmployerStatus, LicenceEvidence } from './employer.ts';
export { FollowUp, FollowUpChannel, FollowUpKind, FollowUpOutcome } from './follow-up.ts';
export { JobSeeker, SeekerId, SeekerStatus } from './job-seeker.ts';
export { Referral, ReferralKind, ReferralState, referralStateLocalCodes } from './referral.ts';
export {
  employerStatusNames,
  followUpChannelNames,
  followUpKindNames,
  followUpOutcomeNames,
  licenceEvidenceNames,
  referralKindNames,
  referralStateNames,
  seekerStatusNames,
} from './words.ts';
