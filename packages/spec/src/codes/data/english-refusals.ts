/** What refuses a request or a whole file: Chinese, a tab, English. {} stands for a value. */
export const englishRefusalLines = (): string => `
需要报送密钥	A key is required
报送密钥不正确	The key is not valid
报送密钥已到期	The key has expired
不能操作其他市场的数据	Another market's data cannot be touched
没有这个市场	No such market
不支持的内容格式	Content format not supported
报送内容无法读取	The content cannot be read
报送内容过大	The content is too large
一次报送的记录过多	Too many records in one submission
请求参数不正确	A request parameter is wrong
报送格式不合规	The profile is not valid
没有这个报送格式	No such profile
没有这个岗位	No such posting
岗位已结束	The posting has closed
岗位未通过校验	The posting did not pass the checks
岗位刚被修改	The posting has just been changed
序号超出共享流	The sequence number is beyond the feed
没有这个地址	No such address
请求无法处理	The request cannot be processed
服务暂时不可用	The service is unavailable for the moment
请求没有完成，已接收的数据不会丢失；请稍后原样重试，重试是安全的。	The request was not completed; data already accepted is not lost. Please retry later unchanged: retrying is safe.
请求没有确认完成，可能已经生效；请先查看市场、密钥和审计记录，再决定是否重做；没有看到明文的新密钥请吊销。	The request is not known to have been completed and may have taken effect. First look at the market, its keys and the audit trail, then decide whether to do it again; revoke a new key whose secret nobody has seen.
这把密钥或这个 IAM 身份刚被另一次操作改动，这一次没有执行。	This key or this IAM principal has just been changed by another call; this one did nothing.
请先查看现在的密钥（GET …/keys 或 ganghui market key list），再决定是否重做。	Look at the keys as they are now (GET …/keys or ganghui market key list), then decide whether to do it again.
参数 {}={} 不正确。	Parameter {=}={=} is not valid.
请写 {} 到 {} 之间的整数。	Write a whole number from {} to {}.
没有编号为 {} 的市场。	There is no market with the id {=}.
市场编号由六位区划代码、短横和两位序号组成，例如 320100-01。	A market id is a six-digit region code, a hyphen and a two-digit number, for example 320100-01.
请联系省交换中心登记。	Ask the provincial exchange centre to register it.
没有公开的岗位 {}。	There is no public posting {=}.
请核对岗位编号；岗位编号由市场编号、点号和市场自己的编号组成。	Check the posting id: it is the market id, a dot and the market's own id.
这个岗位{}，不再招聘。	This posting is {!} and no longer open.
请返回搜索页查找其他岗位。	Go back to the search page to find other postings.
请求没有带报送密钥。	The request carries no key.
请加请求头 Authorization: Bearer <密钥>；密钥由省交换中心发给每个市场。	Add the header Authorization: Bearer <key>; the provincial exchange centre issues a key to every market.
报送格式有不认识或不合规的内容，没有保存。	The profile has unknown or invalid parts and was not saved.
请按 errors 逐项修改后重新提交。	Mend each item under errors and send again.
不认识的字段：{}	Unknown fields: {=}
报送格式写的市场是 {}，而密钥属于 {}。	The profile is for market {=}, but the key belongs to {=}.
请把 market 改为 {}。	Change market to {=}.
按这个报送格式读不出岗位，没有保存。	No posting could be read with this profile; it was not saved.
键必须是原始记录的字段名（如 sourceId、title、salary、place），值是列名、JSON Pointer、列名数组、{column, pattern} 或 {value}。	Keys must be field names of the raw record (such as sourceId, title, salary, place); values are a column name, a JSON Pointer, a list of column names, {column, pattern} or {value}.
没有岗位 {}。	There is no posting {=}.
一次报送最多 {} 条，收到 {} 条。	A submission holds {} records at most; {} were received.
名称是 1 到 64 个小写字母、数字或短横，以字母或数字开头。	A name is 1 to 64 lower-case letters, digits or hyphens, beginning with a letter or a digit.
请写一个字符，例如逗号。	Write one character, for example a comma.
请写以 / 开头的 JSON Pointer，最多 300 个字符，例如 "/data/list"。	Write a JSON Pointer that begins with /, of 300 characters at most, for example "/data/list".
请写 {字段: {代码: 含义}}：字段是原始记录的字段名，代码最多 100 个字符，含义最多 200 个字符。	Write {field: {code: meaning}}: the field is a field name of the raw record, a code has 100 characters at most, a meaning 200.
请写 {"validDays": 1–365}，或省略。	Write {"validDays": 1–365}, or leave it out.
字段名不认识，或代码过长。	The field name is unknown, or the code is too long.
超过 {} 个字符。	Longer than {} characters.
超过 {} 项。	More than {} items.
报送格式超过 {} KB。	The profile is larger than {} KB.
请删去用不到的代码；国家标准的代码与名称不必写进来。	Take out the codes you do not use; codes and names of national standards need not be in it.
报送格式里有身份证号，没有保存。	The profile holds an ID number and was not saved.
这里有身份证号。	There is an ID number here.
请删去；报送格式只写列名与代码，不写任何人的信息。	Take it out; a profile holds the names of columns and codes, nothing about a person.
报送格式不能叫 none：?profile=none 表示不用报送格式。	A profile cannot be called none: ?profile=none means that there is no profile.
请换一个名称。	Choose another name.
codes 共有 {} 项，最多 {} 项。	codes has {} entries; {} is the most.
每个市场最多登记 {} 个报送格式。	A market can have {} profiles at most.
请用已有的名称之一提交，同名的会被替换：{}。	Use one of the names there are; the profile of that name is replaced: {=}.
正文不是合法的 UTF-8 JSON。	The body is not valid UTF-8 JSON.
正文不是合法的 UTF-8 JSON：{}。	The body is not valid UTF-8 JSON: {=}.
没有名为 {} 的报送格式。	There is no profile called {=}.
已登记的报送格式：{}；先用 PUT …/profile 登记。	Registered profiles: {}; register one with PUT …/profile first.
无法从 Content-Type 判断报送内容的格式。	The format of the content cannot be told from Content-Type.
请把 Content-Type 设为 application/json、application/x-ndjson、text/csv 或 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet，或用 ?profile= 指明报送格式。	Set Content-Type to application/json, application/x-ndjson, text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, or name a profile with ?profile=.
{}（第 {} 行{}）	{!} (line {!}{!})
（第 {} 行{}）{}	(line {!}{!}) {!}
第 {} 列	, column {!}
共享流目前到序号 {}，而 after={}。	The feed now ends at sequence number {}, but after={}.
请核对保存的序号；若本地数据来自另一套环境，请从 after=0 重新读取。	Check the number you kept; if your copy comes from another environment, read again from after=0.
报送内容超过 {} MB。	The content is larger than {} MB.
请拆分后分别报送；重复报送是安全的。	Split it and send the parts one by one; sending twice is safe.
不支持的压缩方式 {}。	Compression {=} is not supported.
请用 gzip 压缩，或不压缩。	Use gzip, or no compression.
正文标明是 gzip，但无法解压。	The body is declared as gzip but cannot be unpacked.
请检查压缩是否完整，或去掉 Content-Encoding 原样发送。	Check that the archive is complete, or remove Content-Encoding and send it as it is.
内容类型是 {}。	The content type is {}.
空	empty
请加请求头 Content-Type: application/json。	Add the header Content-Type: application/json.
正文不是一个 JSON 对象。	The body is not a JSON object.
请发送 {"title": "…", …} 这样的一条记录；多条请用 …/submissions。	Send one record like {"title": "…", …}; for several use …/submissions.
请检查引号、逗号和编码。	Check quotes, commas and the encoding.
地址中的岗位编号是 {}，正文中是 {}。	The posting id is {=} in the address but {=} in the body.
请让两者一致，或在正文中省略 sourceId。	Make them the same, or leave sourceId out of the body.
岗位没有入库，	The posting was not stored.
另一次报送刚刚修改了这个岗位。	Another submission has just changed this posting.
请读取最新内容后再提交。	Read its latest state, then send again.
密钥属于市场 {}，而地址是市场 {}。	The key belongs to market {=}, but the address is that of market {=}.
请把地址改为 /v1/markets/{}/…，或使用该市场自己的密钥。	Change the address to /v1/markets/{=}/…, or use that market's own key.
报送内容是空的。	The content is empty.
请至少报送一条岗位信息。	Send at least one posting.
收到的是{}，不是文本。	What arrived is {!}, not text.
请按 Content-Type 报送文本；XLSX 请用它自己的 Content-Type。	Send text that fits the Content-Type; for XLSX use its own Content-Type.
文字在传输途中被转换过编码，有字符已经丢失。	The encoding was converted on the way and characters are lost.
请用 Content-Type: application/octet-stream 原样报送，并在网址后写 ?profile=…（报送格式的名称）。	Send it unchanged with Content-Type: application/octet-stream, and add ?profile=… (the name of the profile) to the address.
文字编码无法识别。	The text encoding cannot be recognised.
请用 UTF-8 或 GB18030 编码另存后重报，或在报送格式里写明 encoding。	Save it as UTF-8 or GB18030 and send again, or state the encoding in the profile.
收到的是二进制内容，不是文本。	What arrived is binary, not text.
请报送 JSON、NDJSON、CSV 或 XLSX。	Send JSON, NDJSON, CSV or XLSX.
收到的是{}，不是表格数据。	What arrived is {!}, not table data.
请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或 CSV UTF-8 后重报。	Open it in Excel or WPS, save it as an Excel workbook (.xlsx) or CSV UTF-8, and send again.
收到的是{}。	What arrived is {!}.
请先解压或另存为 XLSX、CSV、JSON 或 NDJSON。	Unpack it first, or save it as XLSX, CSV, JSON or NDJSON.
XLSX 或 ZIP 文件	an XLSX or ZIP file
旧版 XLS 或 DOC 文件	an old XLS or DOC file
PDF 文件	a PDF file
GZIP 压缩文件	a GZIP archive
PNG 图片	a PNG picture
JPEG 图片	a JPEG picture
RAR 压缩文件	a RAR archive
7Z 压缩文件	a 7Z archive
XML 表格（Excel 2003）	an XML spreadsheet (Excel 2003)
网页（HTML）	a web page (HTML)
XML 文件	an XML file
XLSX 文件已加密码。	The XLSX file is locked with a password.
请在 Excel 或 WPS 里打开，去掉密码，另存为“Excel 工作簿（.xlsx）”后重报。	Open it in Excel or WPS, remove the password, save it as an Excel workbook (.xlsx) and send again.
收到的是旧版 XLS 或 DOC 文件，不是 XLSX。	What arrived is an old XLS or DOC file, not XLSX.
请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重报；加了密码的请先去掉密码。	Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and send again; remove any password first.
收到的不是 XLSX 文件。	What arrived is not an XLSX file.
请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”后重报；旧版 .xls 不支持。	Save it in Excel or WPS as an Excel workbook (.xlsx) and send again; the old .xls is not supported.
工作簿展开后过大。	The workbook is too large when unpacked.
请只保留岗位数据，清除数据区以外的格式后另存；或分成几份报送。	Keep only the postings, clear the formats outside the data and save it again; or send it in several parts.
XLSX 文件已损坏或加了密码。	The XLSX file is damaged or locked with a password.
请在 Excel 或 WPS 里打开并另存为不加密的 .xlsx 后重报。	Open it in Excel or WPS, save it as an unlocked .xlsx and send again.
工作簿超过 {} MB。	The workbook is larger than {} MB.
请分成几份报送，或改用 CSV。	Send it in several parts, or use CSV.
表格是空的。	The table is empty.
没有找到表头。需要的列：{}；找到的列：{}。	No header row was found. Columns needed: {=}; columns found: {=}.
请在第一行写列名，与报送格式里的列名一致。	Write the column names in the first row, the same as in the profile.
表头有 {} 列，最多 {} 列。	The header has {} columns; the limit is {}.
请删去表格右侧的空列或多余的列。	Delete the empty or needless columns at the right of the table.
找到不止一个岗位数组。	More than one list of postings was found.
没有找到岗位数组。	No list of postings was found.
没有找到岗位数组，或 JSON 不完整。	No list of postings was found, or the JSON is incomplete.
请给出一个 JSON 数组，或每行一条的 NDJSON。	Give one JSON array, or NDJSON with one record per line.
请报送一个数组，或在报送格式的 items 写明数组的位置，例如 "/data/list"。	Send one array, or say in the profile's items where the array is, for example "/data/list".
报送格式说岗位在“{}”，那里不是数组。	The profile says the postings are at “{=}”, but there is no array there.
请核对报送格式的 items，或把岗位数组放在那里。	Check the profile's items, or put the list of postings there.
JSON 文件不完整，在这里中断。	The JSON file is incomplete; it breaks off here.
请重新导出完整的文件；前面完整的记录已读取。	Export the whole file again; the complete records before this point were read.
每行一条的 JSON 请用 Content-Type: application/x-ndjson。	For JSON with one record per line use Content-Type: application/x-ndjson.
请删去 JSON 结束之后的内容。	Delete what follows the end of the JSON.
JSON 语法错误：结束之后还有内容。	JSON syntax error: something follows the end.
JSON 语法错误：括号没有配对。	JSON syntax error: a bracket is never closed.
请检查括号、引号和逗号后重报。	Check brackets, quotes and commas, and send again.
JSON 语法错误。	JSON syntax error.
收到的是 JSON 数组，不是每行一条的 NDJSON。	What arrived is a JSON array, not NDJSON with one record per line.
请用 Content-Type: application/json 报送数组。	Send the array with Content-Type: application/json.
“{}”{}。	“{=}” {!}.
不是正确的正则表达式	is not a valid regular expression
可能运行过久，不能使用	could run for too long and cannot be used
要有且只有一个捕获组	must have exactly one capturing group
请检查括号和转义：JSON 里的反斜杠要写两个，例如 "({}d+)人"。	Check brackets and escapes: in JSON a backslash is written twice, for example "({}d+)人".
不要给括号加 *、+ 或 {}，不要用反向引用；* 和 + 合计最多 2 个，连同 ? 最多 8 个。	Do not put *, + or {} after a bracket, and use no back-references; at most 2 of * and + together, at most 8 with ?.
请用一对圆括号括住要取的内容，其余的括号写成 (?:…)。	Put one pair of round brackets around what is to be taken; write all others as (?:…).
“{}”不是正确的 JSON Pointer。	“{=}” is not a valid JSON Pointer.
名称里的 ~ 写成 ~0，/ 写成 ~1，例如 "/salary/text"。	Inside a name write ~ as ~0 and / as ~1, for example "/salary/text".
没有为“{}”指定列。	No column is named for “{}”.
请在 fields 里为 {} 指定列，每条岗位都要有。	Name the column for {=} in fields; every posting needs one.
（已撤下）	(withdrawn)
没有这把报送密钥。	There is no such key.
请核对密钥是否完整（以 gh_ 开头，没有空格和换行）；遗失时请向省交换中心申请新密钥。	Check that the key is complete (it starts with gh_ and has no blanks or line breaks); if it is lost, ask the provincial exchange centre for a new one.
IAM 身份 {} 没有在市场 {} 登记。	The IAM identity {=} is not registered with market {=}.
请核对地址中的市场编号；如未登记，请把这个身份的 ARN 报给省交换中心登记。	Check the market id in the address; if the identity is not registered, give its ARN to the provincial exchange centre.
报送密钥 {} 已于 {}（北京时间）吊销。	Key {=} was revoked on {=} Beijing time.
吊销的密钥不能恢复，请向省交换中心申请新密钥；如非本市场要求吊销，请同时询问原因。	A revoked key cannot be restored: ask the provincial exchange centre for a new one, and for the reason if your market did not ask for this.
报送密钥 {} 已于 {}（北京时间）到期。	Key {=} expired on {=} Beijing time.
请使用新密钥；没有的话请向省交换中心申请，到期前轮换可以新旧并用一段时间。	Use the new key; if there is none, ask the provincial exchange centre for one. A key rotated before it expires works beside the new one for a while.
请使用省交换中心自己的密钥。	Use a key of the provincial exchange centre itself.
请写六位行政区划代码、短横和两位序号，如 320100-01。	Write a six-digit region code, a hyphen and a two-digit number, such as 320100-01.
请写市场全称，1 到 80 个字，如“某市公共人力资源市场”。	Write the market's full name, 1 to 80 characters, such as “某市公共人力资源市场”.
请写六位行政区划代码，如 320100。	Write a six-digit region code, such as 320100.
请写市场所在城市的全称，如“南京市”。	Write the full name of the market's city, such as “南京市”.
请写市场的公开电话，40 个字符以内；没有请省略。	Write the market's public phone number, at most 40 characters; leave it out if there is none.
请写市场的公开地址，200 个字以内；没有请省略。	Write the market's public address, at most 200 characters; leave it out if there is none.
请写 {"requestsPerMinute": 1–60000, "closePercent": 0–100} 中要改的项；都用默认值请省略。	Write those of {"requestsPerMinute": 1–60000, "closePercent": 0–100} that you want to change; leave it out to keep the defaults.
地址中的市场编号是 {}，正文中是另一个。	The market id in the address is {=}; the body has another.
请让两者一致，或在正文中省略 id。	Make them the same, or leave id out of the body.
内容过长，或含有换行等控制字符。	Too long, or with control characters such as line breaks.
行政区划代码表中没有 {}。	The table of region codes has no {=}.
请查现行代码表；撤并的区县请写并入后的代码。	Look it up in the current table; for a district that was merged, write the code it was merged into.
行政区划 {} 与市场编号 {} 的前六位不同。	Region {=} differs from the first six digits of the market id {=}.
请让市场编号的前六位等于行政区划代码。	Make the first six digits of the market id the region code.
行政区划 {} 不属于“{}”。	Region {=} does not belong to “{=}”.
请写其中之一：{}。	Write one of: {}.
请删去，或改为可用的字段：{}。	Delete it, or use one of these fields: {}.
没有写，或不合规。	Missing or not valid.
内容不合规。	Not valid.
请发送一个 JSON 对象。	Send a JSON object.
市场信息不合规，没有保存。	The market's data is not valid and was not saved.
文本（加引号）	text (in quotes)
数字（不加引号）	a number (without quotes)
整数	a whole number
true 或 false	true or false
列表 […]	a list […]
对象 {…}	an object {…}
正文的 {} 不正确。	{=} in the body is not valid.
正文有不认识的字段：{}。	The body has unknown fields: {}.
可用的字段：{}。	Fields to use: {}.
请去掉它。	Remove it.
请写{}。	Write {!}.
取值之一：{}。	One of: {}.
不能小于 {}。	Not less than {}.
不能大于 {}。	Not more than {}.
请对照接口文档 /docs 中的示例。	Compare it with the examples at /docs.
参数 {} 写了不止一次。	Parameter {=} is given more than once.
请只保留一个。	Keep only one.
没有名为 {} 的参数。	There is no parameter called {=}.
可用的参数：{}。	Parameters to use: {}.
这个地址不带参数。	This address takes no parameters.
请写 true 或 false。	Write true or false.
请写上内容，或去掉这个参数。	Give it a value, or remove the parameter.
最多 {} 个字符。	At most {} characters.
{} 没有编号为 {} 的密钥。	{=} has no key with the id {=}.
请查看密钥编号（GET …/keys 或 ganghui market key list）；它以 k_ 开头，不是密钥本身。	Look the key id up (GET …/keys or ganghui market key list); it starts with k_ and is not the key itself.
请先登记市场（PUT /v1/admin/markets/{marketId} 或 ganghui market add），或核对编号。	Register the market first (PUT /v1/admin/markets/{marketId} or ganghui market add), or check the id.
这个 IAM 身份已登记为 {}，{}。	This IAM identity is registered already as {=}, {!}.
有效期到 {}（北京时间）	valid until {=} Beijing time
长期有效	valid without an end
（北京时间）	 (Beijing time)
要延长有效期请轮换（rotate）；要改权限请先吊销（revoke）再签发。	Rotate it to extend its validity; to change its scopes, revoke it and issue it again.
密钥名称应为 1 到 80 个字，不含换行。	A key's label has 1 to 80 characters and no line breaks.
请写清用途，如“报送系统 2027”。	Say what it is for, such as “报送系统 2027”.
权限不在可发的范围之内。	A scope is not one that can be issued.
请从 {} 中选择。	Choose from {}.
有效期应为 1 到 {} 天。	A key is valid for 1 to {} days.
请写 1 到 {} 之间的整数，或省略（{} 天）。	Write a whole number from 1 to {}, or leave it out ({} days).
不是 IAM 角色或用户的 ARN。	This is not the ARN of an IAM role or user.
请写角色或用户本身的 ARN，如 arn:aws-cn:iam::123456789012:role/city-push；不要写会话（assumed-role）的 ARN。	Write the ARN of the role or user itself, such as arn:aws-cn:iam::123456789012:role/city-push, not that of a session (assumed-role).
省级密钥不能是 IAM 身份。	A key of the province cannot be an IAM identity.
请省略 principal；IAM 签名只用于市场报送。	Leave principal out; IAM signatures are only for markets that push.
密钥没有签发，	The key was not issued.
不能吊销正在使用的这把密钥。	The key in use for this very request cannot be revoked.
请换另一把省级密钥来吊销它；只有这一把时请轮换，过渡期写 0 天（overlapDays 或 --overlap-days），旧密钥立即失效。	Revoke it with another key of the province; if it is the only one, rotate it with an overlap of 0 days (overlapDays or --overlap-days), and the old key ends at once.
过渡期或有效期不在范围之内，密钥没有轮换。	The overlap or the validity is out of range; the key was not rotated.
overlapDays 请写 0 到 {} 之间的整数（默认 {}），days 请写 1 到 730 之间的整数（默认 {}）。	Write overlapDays as a whole number from 0 to {} (default {}) and days from 1 to 730 (default {}).
密钥 {} 已于 {}（北京时间）吊销，不能轮换。	Key {=} was revoked on {=} Beijing time and cannot be rotated.
密钥 {} 已于 {}（北京时间）到期，不能轮换。	Key {=} expired on {=} Beijing time and cannot be rotated.
密钥 {} 已于 {}（北京时间）轮换为 {}，不再轮换。	Key {=} was rotated on {=} Beijing time to {=} and is not rotated again.
请使用 {}；它的明文如已遗失，请先吊销它，再轮换一次。	Use {=}; if its secret was lost, revoke it first, then rotate again.
吊销的原因不合规，密钥没有吊销。	The reason is not valid; the key was not revoked.
原因写在一行里，最多 {} 个字；也可以不写。	Write the reason on one line, {} characters at most, or leave it out.
请签发一把新密钥。	Issue a new key.
{} {} 不是本接口的地址。请查阅接口文档 /docs。	{=} {=} is not an address of this interface. See the reference at /docs.
正文的括号嵌套超过 {} 层。	The brackets of the body are nested more than {} levels deep.
请去掉多余的嵌套。	Remove the needless nesting.
字符数不能小于 {}。	Not fewer than {} characters.
项数不能小于 {}。	Not fewer than {} items.
字符数不能大于 {}。	Not more than {} characters.
项数不能大于 {}。	Not more than {} items.
报送密钥已吊销	The key has been revoked
密钥没有这项权限	The key does not have this scope
市场资料不合规	The market's data is not valid
密钥操作没有执行	Nothing was done to the key
没有这个密钥	No such key
请求过于频繁	Too many requests
岗位已过截止日期	The posting is past its closing date
岗位的版本不是所说的版本	The posting is at another revision
没有这个批次	No such submission
批次已经完成	The submission is complete
同一份报送正在处理	The same submission is under way
这一份已收到过其他内容	This part was received with other content
批次还缺分份	The submission lacks parts
幂等键已用于其他内容	The idempotency key was used for other content
全量报送没有记录	The full set has no records
关闭数量需要确认	The number to close must be confirmed
存储暂时没有应答	The store does not answer for the moment
请核对岗位编号；未通过校验的记录没有入库。	Check the posting id; a record that did not pass the checks was never stored.
岗位现在是版本 {}，{}。	The posting is now at revision {}; {!}.
请求要求它还不存在	the request wants it not to exist yet
请求要求的是版本 {}	the request wants revision {}
岗位还不存在，请求要求的是版本 {}。	The posting does not exist yet; the request wants revision {}.
请读取最新内容，合并修改后带上新的版本号再提交。	Read its latest state, merge your changes and send again with the new revision.
请核对岗位编号；要新建岗位，请去掉 If-Match 后再提交。	Check the posting id; to create a posting, send again without If-Match.
请稍后原样重发，重发是安全的。	Send it again unchanged in a moment; that is safe.
这个岗位已经结束（{}）。	This posting has closed ({!}).
仍在招聘的，请写上新的截止日期，把整条岗位重新报送；重新报送会重新开放。	If still hiring, set a new closing date and send the whole posting again; that opens it again.
结束原因不能直接改写：请先用 …/reopen 重新开放，再以新的原因结束。	The reason for closing cannot be changed directly: reopen it with …/reopen, then close it with the new reason.
只有原因为 filled（已招满）时才能写录用人数 hires。	hires may be given only when the reason is filled.
请去掉 hires，或把原因改为 filled。	Remove hires, or change the reason to filled.
录用人数 hires 应是 0 到 {} 的整数{}。	hires must be a whole number from 0 to {}{!}.
（招聘人数 {} 的十倍）	, ten times the {} openings
请核对录用人数。	Check the number hired.
仍在招聘的，请用 …/reopen 重新开放，或把岗位重新报送。	If still hiring, open it again with …/reopen or send the posting again.
岗位的截止日期 {} 已过。	The posting's closing date {=} has passed.
请按 errors 处理后再提交。	Mend what errors says, then send again.
审核未通过的岗位由审核人员决定；请按审核意见修改后重新报送。	A posting rejected on review is for the reviewers to decide; change it as they ask and send it again.
岗位结束已超过 {} 天，联系方式已经删除。	The posting closed more than {} days ago; its contact has been deleted.
已经结束的岗位无需暂停。	A closed posting need not be suspended.
这是省交换中心的密钥，而地址是市场 {}。	This is a key of the provincial exchange centre, but the address is that of market {=}.
请使用该市场自己的密钥。	Use that market's own key.
这个密钥的权限是 {}，而这个地址需要 {}。	This key has the scopes {}, but this address needs {}.
请换用有 {} 权限的密钥，或请省交换中心另发一个。	Use a key with the scope {}, or ask the provincial exchange centre for another.
这个市场一分钟内的请求超过 {} 次。	This market has made more than {} requests within a minute.
请在 {} 秒后重试；多条记录请用 …/submissions 一次报送，每次最多 1000 条。	Retry in {} seconds; send many records in one go with …/submissions, up to 1,000 at a time.
地址中的岗位编号 {} 不合规。	The posting id {=} in the address is not valid.
岗位编号是 1 到 64 个字母、数字、汉字或 . _ ~ : @ + -，以字母、数字或汉字开头；在地址中按 UTF-8 百分号编码。	A posting id has 1 to 64 letters, digits, Chinese characters or . _ ~ : @ + - and begins with a letter, digit or Chinese character; in an address it is percent-encoded as UTF-8.
没有编号为 {} 的批次。	There is no submission with the id {=}.
批次编号见报送回执的 submissionId。	The id is the submissionId of the receipt.
分份号 {} 不正确。	The part number {=} is not valid.
请求头 Idempotency-Key: {} 不正确。	The header Idempotency-Key: {=} is not valid.
请写 1 到 200 个可见的 ASCII 字符，不含空格，例如一个 UUID；每次报送用新的，重试时用同一个。	Write 1 to 200 visible ASCII characters without blanks, for example a UUID: a new one for every submission, the same one for a retry.
请求头 {}: {} 不正确。	The header {=}: {=} is not valid.
请写所见的版本号，如 If-Match: "3"；或写 *，只要求岗位已存在。	Write the revision you saw, such as If-Match: "3"; or * if the posting only has to exist.
请写 If-None-Match: *，即只在岗位不存在时新建。	Write If-None-Match: *, which creates the posting only if it does not exist.
同时写了 If-Match 与 If-None-Match。	Both If-Match and If-None-Match are given.
If-Match: * 要求岗位 {} 已存在，而它不存在。	If-Match: * wants posting {=} to exist, and it does not.
要新建请去掉 If-Match，或改写 If-None-Match: *。	To create it, remove If-Match or write If-None-Match: * instead.
请按每份不超过 {} 条拆分，用 POST …/submissions/open 分部分报送；重复报送是安全的。	Split it into parts of at most {} records and send them as parts, starting with POST …/submissions/open; sending twice is safe.
after 不是回执给出的游标。	after is not a cursor that a receipt gave.
请原样使用上一页的 next；第一页不带 after。	Use the next of the page before unchanged; the first page takes no after.
没有报送批次 {}。	There is no submission {=}.
请核对批次编号；批次和回执保存三年，试报（dryRun）和没有变化的单条报送不留批次。	Check the submission id; submissions and receipts are kept for three years, but a dry run or a single posting without changes leaves none.
这一部分还在存入时，报送批次 {} 已经结束；记录已经处理，但不在这个批次的回执里。	Submission {=} was completed while this part was being stored; its records were processed, but are not in the receipt of this submission.
请把这些记录作为新的批次原样重报，已存入的会答复 unchanged。	Send these records again as they are in a new submission; what is stored is answered as unchanged.
第 {} 部分正在接收，批次还不能结束。	These parts are still being received, so the submission cannot be completed yet: {}.
请在 {} 秒后再次调用 complete；先等各部分都有答复再结束批次。	Call complete again in {} seconds; wait for the answer to every part before completing.
报送批次 {} 没有第 {} 部分。	Submission {=} has no part {}.
请核对部分编号；一次报送完的批次只有第 1 部分。	Check the number of the part; a submission sent in one call has part 1 only.
报送批次 {} 已经结束，不再接收新的部分。	Submission {=} is complete and takes no more parts.
要更正或补报，请另开一个批次（增量报送即可）。	To correct or add something, open another submission (mode delta will do).
同样的内容正在处理，或刚刚中断。	The same content is being processed, or was interrupted just now.
请在 {} 秒后原样重发。	Send it again unchanged in {} seconds.
第 {} 部分已经收到过别的内容。	Part {} was received before with other content.
一个部分只能原样重发；改过的记录请作为新的批次报送。	A part can only be sent again unchanged; send changed records as a new submission.
这个 Idempotency-Key 七天内用于过别的内容。	This Idempotency-Key was used for other content within the last seven days.
内容改过就请换一个新的 Idempotency-Key；原样重发才用原来的。	Use a new Idempotency-Key for changed content; the old one is only for sending the same again.
全量报送里一条记录也没有，没有关闭任何岗位。	The full set has no records at all; no posting was closed.
请检查导出；确实要关闭全部岗位，请逐个关闭。	Check the export; if you really mean to close every posting, close them one by one.
部分编号 {} 不对。	The part number {=} is not valid.
部分从 1 开始编号，最多 10000 个部分。	Parts are numbered from 1, up to 10,000.
还有 {} 个部分没有收到：第 {} 部分{}。	Parts that have not arrived ({}): {}{}.
等	, and more
请补发缺少的部分，然后再结束批次。	Send the missing parts, then complete the submission.
parts 写的是 {}，而第 {} 部分也收到了。	parts says {}, but these parts arrived as well: {}.
请把 parts 写成部分的总数；多报的部分属于另一份文件时，请另开批次重新报送。	Write the total number of parts; if the extra parts belong to another file, open another submission and send again.
，另有 {} 条记录读不出编号	; records whose id cannot be read: {}
这次全量报送会关闭 {} 个岗位（在招 {} 个，上限 {}%{}），需要确认。	Postings that this full set would close: {} (open: {}; limit: {}%{!}). It must be confirmed.
这次全量报送会关闭 {} 个岗位。	Postings that this full set would close: {}.
confirmClose 写的是 {}，与此不符。	confirmClose says {}, which is another number.
{}没有关闭任何岗位。	{!} No posting was closed.
请核对 closing 里的清单；确实要关闭，就带上 confirmClose={} 原样重发。	Check the list under closing; if they should be closed, send the same again with confirmClose={}.
请原样重发（带原来的 Idempotency-Key 或部分编号），重发是安全的，已存入的不会重复。	Send it again unchanged, with the same Idempotency-Key or part number; that is safe, and nothing is stored twice.
记录已经处理，但回执没有存成。	The records were processed, but the receipt could not be stored.
存储中断：{} 条中有 {} 条没有确认存入，receipt 里逐条写明。	The store was interrupted: of {} records {} are not certain to be stored; the receipt says which.
存储中断：记录已经存入，全量关闭进行到一半，已关闭 {} 个岗位。	The store was interrupted: the records are stored, closing stopped halfway; closed so far: {}.
请带原来的 Idempotency-Key 原样重发；没有带的，用 submissionId 调用 complete（parts 为 1）。关闭会从停下的地方继续。	Send the same again with the same Idempotency-Key; if there was none, call complete for submissionId with parts 1. Closing goes on where it stopped.
存储中断：全量关闭进行到一半，已关闭 {} 个岗位。	The store was interrupted halfway through closing; closed so far: {}.
请再次调用 complete，关闭会从停下的地方继续。	Call complete again; closing goes on where it stopped.
管理接口只对省交换中心开放。	The admin interface is open only to the provincial exchange centre.
请原样使用上一页的 next；第一页不带 before。	Use the next of the page before unchanged; the first page takes no before.
岗位 {} 现在不公开：市场暂停了它，或正在审核。	Posting {=} is not public now: its market has suspended it, or it is under review.
请返回搜索页查找其他岗位，或过些日子再来看。	Please go back to the search for other postings, or look again some days later.
没有叫“{}”的城市或区县。	There is no city or county called “{=}”.
请写市或区县的名称，例如“南京”“南京市”“江宁区”，或六位区划代码，例如 320100。	Write the Chinese name of a city or county, for example “南京”, “南京市” or “江宁区”, or a six-digit region code, for example 320100.
叫“{}”的地方不止一处。	More than one place is called “{=}”.
请写明是哪一处：{}。	Say which one: {}.
搜索词有 {} 个字，太长了。	The search text is too long: {} characters.
请写 {} 个字以内，例如“数控车工”。	Write at most {} characters, for example “数控车工”.
选了 {} 个城市或区县。	Too many places are chosen: {}.
请选 {} 个以内，或不选，看全部城市。	Choose at most {}, or none to see all cities.
市场编号 {} 不正确。	The market id {=} is wrong.
`;
