export { type CheckProblem, checkProfile, type FieldCheck, type ProfileCheck } from './check-profile.ts';
export { type Sample, sampleOf } from './sample.ts';
export { type Suggestion, type SuggestOptions, suggestProfile } from './suggest-profile.ts';
