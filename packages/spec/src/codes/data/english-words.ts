/** Words that stand in a message as a value: the names of the fields first. */
export const englishWordLines = (): string => `
“{}”（列“{}”）	“{!}” (column “{=}”)
“{}”	“{!}”
无	none
若干	several
岗位编号	posting id
岗位名称	job title
岗位描述	job description
工作内容	duties
任职要求	requirements
职业（工种）名称	occupation name
职业（工种）代码	occupation code
招聘人数	number of openings
用工形式	form of employment
学历要求	education required
所学专业	field of study
工作年限	years of experience
技能等级	skill level
年龄要求	age required
性别要求	sex required
薪资	salary
最低薪资	lowest salary
最高薪资	highest salary
计薪周期	pay period
年薪月数	months of pay a year
工资待遇说明	note on pay
福利待遇	benefits
工作地点	place of work
工作地址	work address
工作时间	working hours
经度	longitude
纬度	latitude
单位名称	employer name
统一社会信用代码	unified social credit code
单位性质	type of employer
人员规模	size of employer
所属行业	industry
单位简介	about the employer
联系人	contact person
联系电话	contact phone
电子邮箱	e-mail
是否同意公开联系方式	consent to publish the contact
应聘网址	application link
是否公益性岗位	public-welfare job
招聘对象	target group
发布日期	publication date
更新时间	update time
有效期起	valid from
截止日期	closing date
信息来源	source of the posting
来源网址	source address
已招满	filled
已过期	expired
已撤回	withdrawn
审核未通过	rejected on review
重复发布	a duplicate
（收到：	(received:
{}（{}）	{!} ({!})
`;
