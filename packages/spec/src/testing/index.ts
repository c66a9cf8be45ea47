export { aFeedEvent, aLog, anEvent, aPreviousEntry, aSegment } from './a-feed-event.ts';
export { aPosting, aQuality } from './a-posting.ts';

/** A clean record in our own field names, as a market in Yangzhou would send it. */
export const aRecord = (sourceId: string, overrides: Record<string, string> = {}): Record<string, string> => ({
  sourceId,
  title: '数控车工',
  employerName: '扬州禾田精密机械有限公司',
  headcount: '5',
  education: '中专',
  experience: '1-3年',
  salary: '7000-9000元/月',
  employmentForm: '全职',
  benefits: '五险一金,包住',
  place: '扬州市邗江区',
  address: '扬州市邗江区吉安路 1 号',
  description: '按图纸加工轴类零件，自检尺寸并填写首件检验记录；负责机床日常点检与保养，保持工位整洁；配合班组完成当日产量。',
  contactName: '周女士',
  contactPhone: '0514-80000123',
  publishedAt: '2026-11-20',
  validThrough: '2099-01-31',
  ...overrides,
});
