import { isNode, type Json, type Node } from '../json.ts';

/** The component of an object that stands inside another one, by where it stands: component and field, or field, or else its members. */
const partNames: Readonly<Record<string, string>> = {
  asOf: 'ReportMoment',
  candidates: 'OccupationCandidate',
  city: 'Facet',
  closed: 'Closed',
  'column,pattern': 'ColumnPattern',
  contact: 'Contact',
  data: 'FeedData',
  'LeftScope.data': 'LeftScopeData',
  'DeliveryDue.data': 'DeliveryDueData',
  'FeedAppended.data': 'FeedAppendedData',
  'FeedBatch.data': 'FeedBatchData',
  'PostingScored.data': 'PostingScoredData',
  'Verification.data': 'VerificationData',
  defaults: 'ProfileDefaults',
  diff: 'HistoryChange',
  'PostingReceipt.closed': 'ItemClosed',
  'ReceiptItem.closed': 'ItemClosed',
  employer: 'Employer',
  en: 'EnglishFinding',
  errors: 'ProblemError',
  'ExchangeStatus.checkpoint': 'CheckpointStatus',
  'ExchangeStatus.log': 'LogStatus',
  'ExchangeStatus.readers': 'ReaderStatus',
  'ExchangeStatus.snapshot': 'SnapshotStatus',
  'ExchangeStatus.subscriptions': 'SubscriptionStatus',
  'ExchangeStatus.sweep': 'SweepStatus',
  experience: 'Experience',
  facets: 'Facets',
  grade: 'Facet',
  industry: 'Industry',
  local: 'LocalOccupation',
  location: 'Location',
  market: 'ReportMarket',
  occupation: 'Occupation',
  pages: 'SnapshotPageLine',
  pay: 'Pay',
  place: 'Place',
  places: 'FurtherPlace',
  postings: 'AbsentPosting',
  provenance: 'Provenance',
  receipt: 'StoredReceipt',
  requirements: 'OtherRequirements',
  secrets: 'SubscriptionSecret',
  source: 'PostingSource',
  topFindings: 'FrequentFinding',
  value: 'FixedValue',
};

// A field may be called title or description: then it is an object.
const isNote = (key: string, value: unknown): boolean =>
  key === 'x-ganghui' || (['title', 'description', 'examples'].includes(key) && !isNode(value));
/** What a schema allows, without what is said of it. */
const shapeOf = (node: Json): string => JSON.stringify(node, (key, value) => (isNote(key, value) ? undefined : value));

/**
 * The components with a name for every object inside them, so that a generator of code has names for its classes: they are ASCII, and
 * a title is the name itself. The Chinese name of a field goes to `x-ganghui`, where no generator looks.
 */
export function nameParts(components: ReadonlyMap<string, Json>): Map<string, Json> {
  const all = new Map<string, Json>();
  const shapes = new Map<string, string>();

  function partOf(owner: string, field: string, node: Node): Node {
    const name =
      partNames[`${owner}.${field}`] ?? partNames[field] ?? partNames[Object.keys(isNode(node.properties) ? node.properties : {}).join()];
    if (name === undefined) throw new Error(`the object in ${owner}.${field} has no name`);
    const { description, 'x-ganghui': notes, ...rest } = node;
    const shape = shapeOf(rest);
    if ((shapes.get(name) ?? shape) !== shape || components.has(name))
      throw new Error(`two schemas are called ${name}: see ${owner}.${field}`);
    shapes.set(name, shape);
    if (!all.has(name)) all.set(name, { ...rest, title: name });
    return {
      $ref: `#/components/schemas/${name}`,
      ...(description !== undefined && { description }),
      ...(notes && { 'x-ganghui': notes }),
    };
  }

  // `field`: the nearest field around the node; empty for a component itself.
  function walk(node: Json, owner: string, field: string): Json {
    if (Array.isArray(node)) return node.map((each) => walk(each, owner, field));
    if (!isNode(node)) return node;
    const entries = Object.entries(node).map(([key, each]): [string, Json] => [
      key,
      key === 'properties' && isNode(each)
        ? Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, walk(inner, owner, name)]))
        : key === 'examples' || key === 'x-ganghui'
          ? each
          : walk(each, owner, field),
    ]);
    const { title, ...rest } = Object.fromEntries(entries);
    const notes = isNode(rest['x-ganghui']) ? rest['x-ganghui'] : {};
    const made: Node = typeof title === 'string' && field !== '' ? { ...rest, 'x-ganghui': { title, ...notes } } : rest;
    return field !== '' && isNode(made.properties) ? partOf(owner, field, made) : made;
  }

  for (const [name, node] of components) {
    const made = walk(node, name, '');
    if (isNode(made)) all.set(name, { ...made, title: name });
  }
  return all;
}
