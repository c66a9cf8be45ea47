import type { CloseReason, EmploymentForm, PayPeriod, Status } from '../index.ts';

/** What a person reads for the codes of a posting. */
export const employmentFormNames: Record<EmploymentForm, string> = {
  'full-time': '全职',
  'part-time': '兼职',
  internship: '实习',
  dispatch: '劳务派遣',
  flexible: '灵活用工',
};
export const payPeriodNames: Record<PayPeriod, string> = { month: '月', year: '年', day: '天', hour: '小时', week: '周', piece: '件' };
export const statusNames: Record<Status, string> = { held: '待审核', published: '招聘中', suspended: '暂停', closed: '已结束' };
export const closeReasonNames: Record<CloseReason, string> = {
  filled: '已招满',
  expired: '已过期',
  withdrawn: '已撤回',
  rejected: '审核未通过',
  duplicate: '重复发布',
};
