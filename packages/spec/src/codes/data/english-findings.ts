/** What the rules, the normaliser and the readers say of one record: Chinese, a tab, English. {} stands for a value. */
export const englishFindingLines = (): string => `
{}（另有 {} 处）	{!} (and {} more)
本市场另有 {}相同的招聘信息	This market has other postings for the same job ({!})
同一岗位在别处也发布了	The same job is also posted elsewhere
{}，已标注来源	{!}; its source is named
{} 条{}	{!} {!}
以上	or more
年龄上限不到或等于 {} 岁，没有说明理由	The upper age limit is {} or less and no reason is given
年龄下限为 {} 岁，不满 16 周岁	The lower age limit is {}, which is under 16
不宜设置年龄上限	No upper age limit without a reason
岗位没有法定年龄要求的，删去年龄上限，或说明理由。	Unless the law sets an age for this job, delete the upper age limit or give the reason for it.
不得招用不满 16 周岁的人	Nobody under 16 may be hired
年龄下限改为 16 周岁；娱乐场所、酒吧、网吧改为 18 周岁。	Set the lower age limit to 16; to 18 for entertainment venues, bars and internet cafés.
设置了年龄上限	An upper age limit is set
文字中出现招用不满 16 周岁的人	The text speaks of hiring people under 16
营业性娱乐场所、酒吧、网吧不得招用未成年人	Entertainment venues, bars and internet cafés may not hire anyone under 18
不重复发布	No duplicate postings
转发的，写明信息来源；同一市场只留一条。	If it is passed on, name its source; keep only one posting per market.
一个电话不代表许多单位	One phone does not stand for many employers
这个联系电话在同一批里用于 {} 家单位	This phone number is given for {} employers in one batch
写用人单位自己的联系电话；由市场代收的，把市场的服务电话登记到市场资料；劳务机构、学校代收的不必修改。	Give the employer's own phone number. If the market answers for employers, register its service number in the market's details; labour agencies and schools that answer for employers need not change anything.
岗位描述是这个岗位自己的	The description is this job's own
同一段岗位描述在同一批里用于 {} 家单位	The same job description is used for {} employers in one batch
按这个岗位的实际工作内容写描述，不要套用别家的文字。	Describe what is really done in this job; do not reuse another employer's words.
同一单位的 {} 个岗位或地点用了同一段岗位描述	One employer uses the same job description for {} jobs or places
连锁门店、同一工种多处招人的不必修改；岗位不同的，请分别写明工作内容。	Chain shops, or one kind of job at many places, need no change; describe different jobs separately.
一家单位的新岗位数量合乎常情	One employer adds a plausible number of new postings
同一单位在同一批里新发布 {} 条岗位	One employer has {} new postings in one batch
确有这么多岗位的不必修改；同一岗位招多人的，合成一条并写明招聘人数。	If there really are that many jobs, change nothing; put several openings of one job into one posting and give their number.
审核人员抽看几条，核对营业执照和联系电话，劳务机构另看人力资源服务许可证，属实的一并放行；机关事业单位请填写统一社会信用代码。	The reviewer looks at a few of them and checks the business licence and the phone number, for labour agencies also the human resources service permit, and releases all of them if they are real; public offices should give their unified social credit code.
写法可以识别	Values that can be understood
改用通行的写法或标准代码；本市场自有的代码写进报送格式。	Use the usual wording or standard codes; explain codes of your own in the profile.
写明薪资的最低数和最高数，例如“5000-7000元/月”。	Write the lowest and the highest pay, for example “5000-7000元/月”.
没有写基本劳动报酬	The basic pay is missing
没有写用人单位	The employer is missing
没有写岗位名称	The job title is missing
没有写工作内容	The duties are missing
薪资只写了面议，没有数额	Pay is only “面议” (negotiable); no amount is given
填写营业执照或法人证书上的单位全称。	Write the employer's full name as on its business licence or legal-person certificate.
填写岗位名称，例如“数控车工”。	Write a job title, for example “数控车工”.
写明做什么、有什么要求，至少两三句话。	Say what the work is and what is required, in at least two or three sentences.
招聘人数写成了“若干”，没有数字	The number of openings is written as “若干” (several), without a number
必备要素：单位、岗位、工作内容、劳动报酬	Required: employer, job title, duties and pay
必备要素没有写	A required part is missing
写明单位全称、岗位名称、工作内容和薪资范围。	Write the employer's full name, the job title, the duties and the pay range.
没有写招聘人数	The number of openings is missing
填写一个整数，例如 5。	Write a whole number, for example 5.
没有写用工形式	The form of employment is missing
写明全职、兼职、实习、劳务派遣或灵活用工。	Write one of: “全职” (full-time), “兼职” (part-time), “实习” (internship), “劳务派遣” (agency work) or “灵活用工” (flexible work).
福利与社会保险	Benefits and social insurance
没有写社会保险和福利待遇	Social insurance and benefits are missing
写明是否缴纳五险（一金），以及食宿、补贴等。	Say whether social insurance (and the housing fund) is paid, and which meals, lodging or allowances are offered.
联系方式或应聘途径	A contact or a way to apply
没有联系电话、邮箱或应聘网址	There is no phone number, e-mail address or application link
至少填写一种：联系电话、电子邮箱或应聘网址。	Give at least one: phone number, e-mail address or application link.
招聘条件	Requirements for applicants
没有写招聘条件	The requirements for applicants are missing
写明学历、工作经验或技能要求；没有要求的写“不限”。	Write the education, experience or skills required; write “不限” if there is no requirement.
薪资的写法无法识别	The pay cannot be understood
不得以保录、内推等噱头虚假宣传	No false promises of guaranteed hiring or inside referral
以保证录用、内推直签等噱头招揽	Lures applicants with guaranteed hiring or inside referral
删去保证录用的说法，按招聘程序写明报名、面试、录用。	Delete the promise of being hired; describe how to apply, the interview and the hiring decision.
不得招转培、培训贷	No selling of training or training loans under the name of hiring
以招聘为名推销培训或培训贷款	Sells training or training loans under the name of hiring
培训由单位承担费用；不是招聘的，不要作为岗位发布。	The employer pays for training; do not post what is not a job.
写明真实用人单位	The real employer is named
没有写出真实的用人单位	The real employer is not named
填写用人单位全称；代招的，写委托单位并提供委托证明。	Write the employer's full name; if you hire on behalf of another, name it and provide proof of the mandate.
招聘人数合理	A plausible number of openings
招聘人数超过 {} 人	More than {} openings
核对人数；确属大批招聘的，不必修改。	Check the number; nothing to change if the employer really hires that many.
职业可以归类	An occupation that can be classified
看不出属于哪一种职业	It is not clear which occupation this is
岗位名称写通用的职业名称，或报送职业（工种）代码。	Use a common occupation name as the job title, or send the occupation code.
文字与学历栏一致	The text agrees with the education field
正文里的学历要求与学历栏不同	The education required in the text differs from the education field
以实际要求为准，改成一致。	Make both say what is really required.
应聘网址安全	A safe application link
应聘网址不是 https	The application link is not https
填写单位或市场网站的 https 网址。	Give an https address of the employer's or the market's site.
应聘网址是短链接或群链接，看不出去向	The application link is a short link or a group link; where it leads cannot be seen
不得歧视传染病病原携带者	No discrimination against carriers of infectious diseases
要求乙肝等项目检测或排斥病原携带者	Demands tests for hepatitis B or the like, or turns carriers away
删去乙肝、艾滋病等项目；法律规定需要健康证的岗位，写“持有效健康证”。	Delete hepatitis B, HIV and the like; where the law requires a health certificate, write “持有效健康证”.
不得歧视残疾人	No discrimination against people with disabilities
删去排斥残疾人的字句，改写岗位需要的能力，例如“能长时间站立”。	Delete what excludes people with disabilities; write the ability the job needs, for example “能长时间站立” (able to stand for long).
排斥残疾人	Excludes people with disabilities
对身体、容貌的要求应与岗位有关	Demands on body or looks must have to do with the job
填写营业执照或法人证书上的 18 位代码。	Write the 18-character code on the business licence or legal-person certificate.
没有写统一社会信用代码	The unified social credit code is missing
这是 15 位的旧注册号，不是统一社会信用代码	This is an old 15-digit registration number, not a unified social credit code
这是 9 位的组织机构代码，不是统一社会信用代码	This is a 9-character organisation code, not a unified social credit code
代码被表格软件改成了科学计数，数字已经丢失	A spreadsheet program turned the code into scientific notation; digits are lost
把这一列设为文本格式后重新填写。	Format the column as text and enter the code again.
统一社会信用代码的校验位不对	The check character of the unified social credit code is wrong
统一社会信用代码应为 18 位，这里是 {} 位	A unified social credit code has 18 characters; this one has {}
是不是 {}？请与营业执照核对。	Is it {}? Please check it against the business licence.
照营业执照或法人证书重新填写 18 位代码；没有代码的单位留空。	Enter the 18-character code again from the business licence or legal-person certificate; leave it empty if the employer has none.
联系电话有效	A valid phone number
联系电话拨不通：位数或号段不对	The phone number cannot be dialled: wrong length or prefix
手机 11 位；固定电话带区号，江苏各市号码为 8 位，例如“025-5xxxxxxx”。	Mobile numbers have 11 digits; landlines need an area code, and in Jiangsu 8 digits after it, for example “025-5xxxxxxx”.
联系电话已被遮挡，看的人拨不了	The phone number is masked; readers cannot dial it
报送完整的号码：没有本人同意，本系统不会公开。	Send the whole number: it is not published without the person's consent.
不得向劳动者收取财物	Nothing may be charged to applicants
向应聘者收取押金、服装费、培训费等费用	Charges applicants a deposit, a clothing fee, a training fee or the like
招聘不得收费：删去收费要求，费用由单位承担。	Hiring must be free of charge: delete the fee; the employer bears the cost.
不得扣押证件	No keeping of identity papers
扣押或代管身份证、毕业证等证件	Keeps or holds identity cards, diplomas or other papers
只写“携带证件原件备查”，查验后当场退还。	Only write “携带证件原件备查” (bring the originals to be checked), and hand them back at once.
不得有民族、宗教歧视	No discrimination by ethnic group or religion
以民族或宗教信仰为录用条件	Makes ethnic group or religion a condition of hiring
删去民族、宗教方面的要求；“少数民族优先”属依法照顾，可以保留。	Delete demands about ethnic group or religion; “少数民族优先” (ethnic minorities preferred) is lawful and may stay.
不得以户籍、地域限制	No limits by household registration or region
删去户籍、籍贯要求；需要就近上班的，写“能在某地工作”。公益性岗位请报送公益性岗位标识。	Delete demands about household registration or origin; if people must work nearby, write “able to work in …”. For public-welfare jobs, send the public-welfare mark.
以户籍、地域为录用条件	Makes household registration or region a condition of hiring
核对金额和周期的单位：元、千元还是万元，每月还是每年。	Check the unit: yuan, thousands or tens of thousands of yuan, per month or per year.
折合每月 {} 元，疑似单位写错	This comes to {} yuan a month; the unit is probably wrong
薪资上限小于下限	The highest pay is less than the lowest
薪资下限为 0	The lowest pay is 0
薪资上限是下限的 {} 倍，需要人工核对	The highest pay is {} times the lowest; a person has to check it
薪资合理	Plausible pay
薪资上限超过下限的 {} 倍	The highest pay is more than {} times the lowest
缩小范围；含提成、计件的，分开写底薪和提成。	Narrow the range; where commission or piece pay is included, write base pay and commission apart.
文字与薪资栏一致	The text agrees with the pay field
正文里的薪资与薪资栏相差两成以上	The pay in the text differs from the pay field by more than a fifth
以实际薪资为准，改成一致。	Make both say what is really paid.
没有写工作地点	The place of work is missing
写明市、区县和详细地址。	Write the city, the district or county and the full address.
工作地点对不上任何区划	The place of work matches no administrative division
工作地点只写到省	The place of work names only the province
工作地点只写到市	The place of work names only the city
写到区县，例如“南京市江宁区”，最好有详细地址。	Name the district or county, for example “南京市江宁区”, if possible with the full address.
正文中写有手机号	The text contains a mobile number
从正文中删去，写到联系电话栏。	Delete it from the text and write it in the phone field.
没有本人同意公开的记录，手机号将被遮挡	There is no record of the person's consent to publish; the mobile number will be masked
没有同意公开的记录，电话将被遮挡	There is no record of consent to publish; the phone number will be masked
不得出现身份证号	No identity card numbers
文字中有身份证号	The text contains an identity card number
删去身份证号后重报。	Delete the identity card number and send again.
个人联系方式	A person's contact
没有本人同意公开的记录，联系电话将被遮挡	There is no record of the person's consent to publish; the phone number will be masked
取得联系人单独同意后报送“是否同意公开联系方式”为“是”；只留单位总机、不留姓名的，单位同意即可报“是”。	Get the person's separate consent and send “consent to publish the contact” as “是”; for the employer's switchboard without a name the employer's consent is enough to send “是”.
刷单、点赞返利类	Fake orders and paid likes
疑似刷单、点赞返利	Looks like fake orders or paid likes
刷单违法，不得发布；反刷单岗位请写清职责。	Fake orders are against the law and may not be posted; for jobs that fight them, describe the duties clearly.
高薪且无门槛	High pay for no requirements
高收入而没有任何要求	High income without any requirement
确属真实岗位的，写清工作内容、计薪办法和用人单位，等候人工审核。	If the job is real, describe the duties, how pay is worked out and the employer, and wait for a person to review it.
境外高薪	High pay abroad
疑似境外高薪诱骗	Looks like a lure with high pay abroad
境外岗位须由有对外劳务合作资格的企业发布，并写明资格证号。	Jobs abroad must be posted by a company licensed for overseas labour services, with its licence number.
只留微信、QQ	Only WeChat or QQ
在文字中留微信、QQ 引流	The text sends readers to WeChat or QQ
在文字中留微信	The text gives a WeChat account
联系方式写在联系电话、邮箱或应聘网址栏，从正文中删去。	Put contacts in the phone, e-mail or application-link field and delete them from the text.
自称央企、银行而用个人邮箱	Claims to be a state enterprise or bank but uses a personal mailbox
自称央企、银行，却只留个人邮箱	Claims to be a state enterprise or bank but gives only a personal mailbox
改用单位邮箱，或补充单位固定电话。	Use a company mailbox, or add the company's landline.
标题堆砌	A crowded title
标题堆砌岗位或招揽字样	The title piles up jobs or catchwords
标题只写一个岗位名称。	Write just one job in the title.
央企、编制内推直签	Inside places at state enterprises
以央企、编制内部名额招揽	Lures applicants with inside places at state enterprises or public bodies
只有福利，没有工作内容	Benefits but no duties
写了福利，没有写工作内容	Lists benefits but no duties
写明每天做什么。	Say what is done every day.
传销	Pyramid selling
疑似传销	Looks like pyramid selling
传销违法，不得发布。	Pyramid selling is against the law and may not be posted.
涉黄、有偿陪侍	Sexual services and paid company
疑似有偿陪侍	Looks like paid company
涉黄和有偿陪侍违法，不得发布。	Sexual services and paid company are against the law and may not be posted.
不宜限定毕业院校和学习方式	No limits by school or mode of study
只写学历层次和专业，例如“本科及以上，计算机类”。	Write only the level of education and the subject, for example “本科及以上，计算机类”.
不宜以星座、属相、血型、姓氏取人	No choosing by star sign, zodiac, blood type or surname
以与工作无关的个人特征为条件	Makes a personal trait that has nothing to do with the work a condition
删去这项要求。退役军人优先是依法优待，可以保留。	Delete this demand. A preference for veterans is lawful and may stay.
以毕业院校或学习方式为录用条件	Makes the school or the mode of study a condition of hiring
性别要求的写法无法判断，需要人工审核	The demand about sex cannot be understood; a person has to review it
以女职工禁忌劳动范围为由限定性别，需要人工核对依据	Limits the sex because the work is barred to women; a person has to check the ground
性别要求为“{}”，限定性别或性别优先	The sex field says “{=}”: it limits or prefers one sex
不得限定性别或性别优先	No limit to, or preference for, one sex
删去性别要求，改写岗位真正需要的能力，例如“能搬运 20 公斤货物”。属女职工禁忌劳动范围的，写明依据。	Delete the demand about sex and write the ability the job really needs, for example “能搬运 20 公斤货物” (able to carry 20 kg). If the work is barred to women by law, name the ground.
不得限制婚姻、生育状况	No limits by marriage or children
以婚姻或生育状况为录用条件	Makes marriage or children a condition of hiring
删去婚姻、生育方面的要求。	Delete demands about marriage and children.
入职体检不得做妊娠测试	No pregnancy test at the entry check-up
把妊娠测试列为入职体检项目	Lists a pregnancy test in the entry check-up
从入职体检中删去妊娠测试。	Delete the pregnancy test from the entry check-up.
男女录用标准应当一致	The same standard for men and women
对男女规定了不同的录用标准	Sets different standards for men and women
对所有应聘者写同一个标准。	Write one standard for all applicants.
文字中限定性别或性别优先	The text limits or prefers one sex
有效期写成“{}”，没有截止日期	The validity is given as “{=}”, without a closing date
截止日期早于发布日期	The closing date is before the publication date
核对两个日期。	Check both dates.
有效期超过一年	The posting is valid for more than a year
有效期写在一年以内，到期可以续。	Keep the validity within one year; it can be renewed.
有效期限	Period of validity
没有写截止日期	The closing date is missing
填写截止日期，例如 2026-12-31；只写日期的，当天有效。	Write a closing date, for example 2026-12-31; a date without a time includes that day.
日期合理	Plausible dates
发布日期在未来	The publication date is in the future
核对发布日期和所报时区，应为北京时间。	Check the publication date and the time zone sent; it should be Beijing time.
更新时间早于发布日期	The update time is before the publication date
核对两个时间。	Check both times.
未过期	Not expired
招聘已经截止	The posting has already closed
仍在招聘的，改写截止日期后重报；不再招聘的，不必报送。	If still hiring, change the closing date and send again; if not, there is no need to send it.
及时更新	Kept up to date
发布超过 60 天没有更新，也没有截止日期	Not updated for more than 60 days since publication, and no closing date
确认仍在招聘后更新发布时间，或写明截止日期。	Make sure it is still open and update the publication time, or write a closing date.
没有底薪，收入只靠提成	No base pay; income is commission only
每小时 {} 元，低于当地小时最低工资 {} 元	{} yuan an hour is below the local hourly minimum wage of {} yuan
薪资下限 {} 元低于{}	The lowest pay of {} yuan is below the {!}
薪资上限 {} 元低于{}	The highest pay of {} yuan is below the {!}
{}，需要人工核对	{!}; a person has to check it
{}最低工资 {} 元/月{}	minimum wage of {=}, {} yuan a month{}
（按全省最低一类计）	, counted as the province's lowest class
不低于当地最低工资	Not below the local minimum wage
薪资低于当地最低工资	The pay is below the local minimum wage
正常工时的劳动报酬不得低于当地最低工资，请改写薪资或写明底薪。	Pay for normal hours may not be below the local minimum wage: correct the pay or write the base pay.
文字大面积乱码	Much of the text is garbled
核对文件编码（UTF-8 或 GB18030）后重报。	Check the file's encoding (UTF-8 or GB18030) and send again.
岗位名称规范	A proper job title
岗位名称里夹带薪资、福利、急招或符号	The job title carries pay, benefits, “urgent” or symbols
只写岗位名称，例如“数控车工”；薪资和福利写在各自的栏里。	Write only the job title, for example “数控车工”; put pay and benefits in their own fields.
没有乱码和网页标记	No garbled text or markup
文字里有乱码或网页标记	The text contains garbled characters or web markup
去掉网页标记，核对文件编码后重报。	Remove the markup, check the file's encoding and send again.
工作内容够详细	Duties in enough detail
工作内容不足 {} 个汉字	The duties have fewer than {} Chinese characters
写明每天做什么、在哪里做、什么班次、有什么要求。	Say what is done every day, where, in which shifts and what is required.
岗位名称只有一个字	The job title is a single character
岗位名称超过 {} 字	The job title is longer than {} characters
工作时间可能超过每日八小时或每月三十六小时加班	Working hours may exceed eight a day, or overtime 36 hours a month
写明班制和休息；实行综合工时或不定时工时的，写明已获批准。	Describe shifts and rest; if comprehensive or irregular hours apply, say that they are approved.
绝对化用语	Absolute claims
使用“最佳”“国家级”一类绝对化用语	Uses absolute claims such as “最佳” (best) or “国家级” (national-level)
改成可以核实的说法，例如“2025 年纳税 300 万元”。	Write something that can be verified, for example “2025 年纳税 300 万元” (paid 3 million yuan of tax in 2025).
{}里有身份证号，已删除，不会保存。	{!} contains an identity card number; it was deleted and is not stored.
请在本系统中删去身份证号后重报；岗位信息不需要任何人的身份证号。	Delete the identity card number in your own system and send again; a posting needs nobody's identity card number.
{}里写有手机号，已遮挡。	{!} contains a mobile number; it was masked.
请从正文中删去，写到“联系电话”；本人同意公开的，把“是否同意公开联系方式”写为“是”。	Delete it from the text and write it in “contact phone”; if the person agrees to publish it, set “consent to publish the contact” to “是”.
{}看不懂，暂时留空。	{!} cannot be understood and is left empty for now.
{}有 {} 字，最多 {} 字。	{!} has {} characters; the limit is {}.
请缩短到 {} 字以内。	Shorten it to {} characters at most.
{}含有身份证号，不能用作编号。	{!} contains an identity card number, which cannot serve as an id.
{}被表格软件改成了科学计数，数字已经丢失。	{!} was turned into scientific notation by a spreadsheet program; digits are lost.
{}写法不对。	{!} is not written correctly.
把这一列设为文本格式后重新导出：几条岗位的编号会变成同一个。	Format this column as text and export again: otherwise several postings end up with the same id.
岗位编号用 1 到 64 个字母、数字、汉字或 . _ ~ : @ + -，以字母、数字或汉字开头，不含空格和斜杠，例如 NJ-2026-0007。	A posting id has 1 to 64 letters, digits, Chinese characters or . _ ~ : @ + -, begins with a letter, digit or Chinese character, and holds no blanks or slashes, for example NJ-2026-0007.
{}是空的。	{!} is empty.
缺少{}：{}；收到的字段：{}。	{!} is missing: {!}; fields received: {=}.
请在报送格式的 fields 里为 {} 指定列。	Name the column for {=} in the profile's fields.
请填写{}，每条岗位都要有。	Fill in {!}; every posting needs one.
{}读不出文字：它是对象，或报送格式里的 pattern 不能用。	{!} holds no text: it is an object, or the profile's pattern cannot be used.
请报送文字、数字或文字数组；嵌套的内容用 JSON Pointer 指到具体一项，例如 "/salary/text"；pattern 里不要给括号加 * 或 +。	Send text, numbers or a list of texts; point to a nested value with a JSON Pointer, for example "/salary/text"; do not put * or + after a bracket in a pattern.
有 {} 个字段不认识，没有采用。	Unknown fields, not used: {}.
请使用约定的字段名，或先登记报送格式，说明各列对应哪个字段。	Use the agreed field names, or register a profile first that says which column holds which field.
报送格式没有为它指定列	the profile names no column for it
应在“{}”	expected in “{=}”
经度写 73 到 136、纬度写 3 到 54 的小数，例如 118.77 和 32.06。	Write the longitude as a decimal from 73 to 136 and the latitude from 3 to 54, for example 118.77 and 32.06.
写成“南京市江宁区”，至少写到市；县区名在省内有重名时请把市写上。	Write it as “南京市江宁区”, at least down to the city; where several districts of the province share a name, add the city.
{}晚于截止日期。	{!} is after the closing date.
核对有效期的起止日期。	Check the first and last day of validity.
{}为零或负数。	{!} is zero or negative.
写成学历名称，例如“大专及以上”“高中/中专”“不限”。	Write the name of a level of education, for example “大专及以上”, “高中/中专” or “不限”.
写成 name@example.com；没有邮箱的留空。	Write it as name@example.com; leave it empty if there is none.
写“全职”“兼职”“实习”“劳务派遣”或“灵活用工”。	Write “全职” (full-time), “兼职” (part-time), “实习” (internship), “劳务派遣” (agency work) or “灵活用工” (flexible work).
写成年数，例如“3-5年”“1年以上”“经验不限”。	Write a number of years, for example “3-5年”, “1年以上” or “经验不限”.
写成一个大于 0 的整数，例如 5；人数未定写“若干”。	Write a whole number above 0, for example 5; write “若干” if the number is open.
写成 2026-11-21 或 2026-11-21T09:00:00+08:00。	Write it as 2026-11-21 or 2026-11-21T09:00:00+08:00.
{}是乱码，已还原。	{!} was garbled and has been restored.
请按 UTF-8 或实际编码报送。	Send it in UTF-8 or declare the encoding it is really in.
{}不是邮箱地址，暂时留空。	{!} is not an e-mail address and is left empty for now.
写完整的网址，以 https:// 或 http:// 开头；邮箱写到“电子邮箱”。	Write a complete web address that starts with https:// or http://; an e-mail address goes in “e-mail”.
{}：{}。	{!}: {!}.
两个数额按下限和上限理解	the two amounts were read as lowest and highest
数额写在奖金、补贴等字样后面	the amount stands after words such as bonus or allowance
只写了试用期的薪资	only the pay during probation is given
写了几种周期的数额	amounts for several periods are given
计薪周期写“月”“年”“天”“小时”“周”或“件”。	Write the pay period as “月” (month), “年” (year), “天” (day), “小时” (hour), “周” (week) or “件” (piece).
上限和下限填反了，已对调	lowest and highest were the wrong way round and have been swapped
请写明数额和周期，例如“20-30万/年”“5000-7000元/月”。	Write the amount and the period, for example “20-30万/年” or “5000-7000元/月”.
没有写周期，按年薪理解	no period is given, so it was read as pay per year
没有写周期，按月薪理解	no period is given, so it was read as pay per month
写成数字范围和周期，例如“5000-7000元/月”“1-1.5万·13薪”“20元/小时”；没有数额写“面议”。	Write a range of numbers and the period, for example “5000-7000元/月”, “1-1.5万·13薪” or “20元/小时”; write “面议” if there is no amount.
两个数连写，按“{}-{}”理解	two numbers were run together and read as “{}-{}”
按“{}-{}元”理解	it was read as “{}-{} yuan”
薪资以人民币计：请换算成元，写成例如“5000-7000元/月”。	Pay is given in renminbi: convert it to yuan and write it as, for example, “5000-7000元/月”.
第 {} 行超过 {} 字，读到第 {} 行才结束，没有保留。	Line {} is longer than {} characters and only ends on line {}; it was not kept.
第 {} 行的引号没有配对，从这里到文件末尾（第 {} 行）无法读取。	A quotation mark on line {} is never closed; from here to the end of the file (line {}) nothing can be read.
请给这一行补上结束的双引号；内容里的双引号写成两个。	Add the closing double quote on this line; write a double quote inside the text twice.
没有值的写 null，不能写 NaN、Infinity、undefined 或 None。	Write null where there is no value; NaN, Infinity, undefined and None are not allowed.
请写小写的 true 或 false。	Write true or false in small letters.
JSON 里不能有注释。	JSON allows no comments.
请用双引号，不用单引号。	Use double quotes, not single quotes.
请用半角双引号，不用中文引号。	Use straight double quotes, not Chinese quotation marks.
请删去多余的逗号或括号。	Delete the comma or bracket that is too many.
内容里的换行写成 {}n，或补上结束的双引号。	Write a line break inside text as {}n, or add the closing double quote.
请检查括号、引号和逗号。	Check brackets, quotes and commas.
{}嵌套超过 {} 层。	{!} is nested more than {} levels deep.
{}超过 {} 字。	{!} is longer than {} characters.
每条岗位写成 {"sourceId":"…","title":"…"}。	Write each posting as {"sourceId":"…","title":"…"}.
请检查引号是否配对、是否把整份文件写进了一条。	Check that every quotation mark is closed and that the whole file was not written into one record.
第 {} 条不是完整的 JSON：错在第 {} 行第 {} 列。	Record {} is not complete JSON: the fault is on line {}, column {}.
第 {} 条（第 {} 行第 {} 列）	Record {!} (line {!}, column {!})
这一条不是 JSON 对象。	This record is not a JSON object.
第 {} 行不是完整的 JSON，错在第 {} 列。	Line {} is not complete JSON; the fault is in column {}.
{}每条岗位占一行，行内不要换行。	{!} Write one posting per line, without line breaks inside it.
第 {} 行超过 {} 字。	Line {} is longer than {} characters.
每条岗位占一行；请检查是否少了换行。	Write one posting per line; check whether a line break is missing.
“{}”一格超过 {} 字。	The cell “{=}” is longer than {} characters.
请检查引号是否配对、是否把整份文件写进了一格。	Check that every quotation mark is closed and that the whole file was not written into one cell.
这一行有 {} 列，表头有 {} 列。	This row has {} columns, the header has {}.
请检查分隔符和引号：内容里的逗号要放在引号里，空着的列也要留出分隔符。	Check delimiters and quotes: a comma inside text must be in quotes, and an empty column still needs its delimiter.
另一次报送刚刚修改了这个岗位，这一条没有写入。	Another submission has just changed this posting; this record was not written.
请读取最新内容再决定；若应以这一条为准，请重新报送。	Read the newest content, then decide; if this record should count, send it again.
这次报送中断期间，岗位已在 {} 改为版本 {}，这一条没有写入。	This submission was interrupted, and at {=} the posting was changed to revision {}; this record was not written.
若应以这一条为准，请作为新的报送重发；否则不必处理。	If this one should count, send it again as a new submission; otherwise there is nothing to do.
已经存有更新时间为 {} 的较新内容，这一条较旧，没有写入。	A newer version, updated {=}, is stored already; this one is older and was not written.
若应以这一条为准，请把更新时间改为最近一次修改的时间后重报；否则不必处理。	If this one should count, set its update time to that of the last change and send again; otherwise there is nothing to do.
本批还有同一编号的记录，以更新时间最近的一条（没有写更新时间的，以最后一条）为准。	This batch has other records with the same id; the one updated last counts (where no update time is given, the last one).
一个岗位在一批里只报一条；若是两个岗位，请给它们不同的编号。	Send each posting once in a batch; if these are two postings, give them different ids.
存储没有应答，这一条没有确认存入。	The store did not answer; it is not certain that this one was stored.
请原样重发，重发是安全的。	Send it again unchanged; that is safe.
已经存有更新的内容，这一条较旧，没有写入。	Newer content is stored already; this one is older and was not written.
`;
