export { type Parted, partContacts } from './evidence/part-contacts.ts';
export { mapRecord } from './map/map-record.ts';
export { type ProfileFault, profileFaults } from './map/profile-faults.ts';
export { normalizePosting } from './normalize-posting.ts';
export { redactIdNumbers } from './privacy.ts';
export { formatOf, type ReadRefusal, readRecords, type SourceRecord } from './read/index.ts';
export { normalizerVersion } from './version.ts';
