import type { EmployerStatus, LicenceEvidence } from './employer.ts';
import type { FollowUpChannel, FollowUpKind, FollowUpOutcome } from './follow-up.ts';
import type { SeekerStatus } from './job-seeker.ts';
import type { ReferralKind, ReferralState } from './referral.ts';

/** What a person reads for the codes of the entities. */
export const employerStatusNames: Record<EmployerStatus, string> = { active: '正常', suspended: '暂停', cancelled: '注销' };
export const licenceEvidenceNames: Record<LicenceEvidence, string> = {
  'recruitment-brief': '招聘简章',
  licence: '营业执照',
  approval: '有关部门批准设立的文件',
  'agent-identity': '经办人身份证件',
  mandate: '用人单位委托证明',
};
export const seekerStatusNames: Record<SeekerStatus, string> = { active: '有效', frozen: '冻结' };
export const referralKindNames: Record<ReferralKind, string> = { referral: '推荐', application: '应聘', pick: '单位选人' };
export const referralStateNames: Record<ReferralState, string> = {
  referred: '推荐中',
  succeeded: '推荐成功',
  failed: '推荐失败',
  picked: '已选未联系',
  contacted: '已联系',
};
export const followUpKindNames: Record<FollowUpKind, string> = {
  posting: '岗位回访',
  referral: '推荐回访',
  hire: '录用回访',
  complaint: '投诉回访',
};
export const followUpChannelNames: Record<FollowUpChannel, string> = {
  phone: '电话',
  message: '短信或消息',
  visit: '上门',
  online: '网上',
};
export const followUpOutcomeNames: Record<FollowUpOutcome, string> = {
  confirmed: '信息属实仍在招',
  changed: '信息有变',
  filled: '已招满',
  withdrawn: '不再招聘',
  false: '信息不实',
  unreachable: '联系不上',
  refused: '拒绝回答',
};
