export { type Break, breaksOf } from './compatibility.ts';
export { type EventDocument, eventDocuments, eventFile } from './documents.ts';
export { eventExamples } from './examples.ts';
export { versionPromise } from './version-promise.ts';
