import type { ProofGuide } from './guide.ts';

export const zh: ProofGuide = {
  title: '证明手中的数据与省交换中心相同',
  intro: [
    '以下每一步只用 SHA-256 与 Ed25519，任何语言都能核对。[proof-vectors.json](proof-vectors.json) 给出每一步的标准答案：先让程序得出同样的结果，再信任它。`@ganghui/client` 与 `ganghui verify` 已实现全部步骤。',
    '**规范 JSON** 指 RFC 8785：成员名按 UTF-16 码元排序，没有空白，数字与字符串按 ECMAScript 的写法。散列都是 UTF-8 文本的 SHA-256，小写十六进制。',
  ],
  steps: [
    {
      title: '内容',
      text: '共享流或快照中每条的 `hash`，是 `{posting, quality}` 的规范 JSON 的散列。先作三处改动：`posting.contact` 的 `name`、`phone`、`email` 置为 null（`consent` 保留）；去掉 `posting.provenance` 中名称以 `/contact` 开头的成员；`quality.findings` 中 `field` 以 `/contact` 开头的，`evidence` 置为 `""`。因此无论密钥能看到什么，结果都相同。收到的成员都要保留，不认识的也一样：散列包括全部。（标准答案见 `content`）',
    },
    {
      title: '链',
      text: '从 64 个 0 开始。不加筛选、按序号逐条计算：新值是“旧值、换行、一行文字”的散列。这一行各项以一个空格隔开：sequence、id、type、time、recordedtime、hash、`live` 或 `gone`、之前的状态、cause.by、cause.submissionId（没有则写 `-`）。之前的状态是 `-`，或 `data.previous` 的 `<sequence>/<revision>/<hash>/<live 或 gone>`。（`log`）',
    },
    {
      title: '状态',
      text: '每个在招岗位的名称是 `<postingId>@<revision>#<hash>`。状态摘要是全部名称的散列（各作 256 位整数）之和，对 2²⁵⁶ 取模，写成 64 位十六进制。一条变动：`data.previous` 为 live 时减去它的名称，自身为 live 时加上自己的名称。与次序无关，因此也可以由已存的数据从头算出，以证明存储无误。（`log`）',
    },
    {
      title: '快照',
      text: '一页的 `sha256` 是各条名称依次加换行的散列。读完全部页后，名称的摘要应等于 `stateDigest`；链从 `chainHash` 接着算，共享流从 `asOf` 接着读。带筛选读取的页条目较少，不作这项核对。（`page`）',
    },
    {
      title: '检查点',
      text: '`GET /v1/feed/checkpoint?at=<自己的序号>`。去掉 `signature`，其余成员的规范 JSON（UTF-8）须能用 `keyId` 所指的公钥通过 Ed25519 验签（base64url，无填充）。再比较 `sequence`、`chainHash`、`stateDigest`、`live`。全部相同，手中的数据就与省交换中心逐字节相同（联系方式除外，它不在散列之内）。（`checkpoint`）',
    },
    {
      title: '公钥',
      text: '`GET /v1/feed/keys`。保存首次见到的公钥，并打电话向省交换中心核对一次。`keyId` 是公钥 32 字节的散列的前 16 位十六进制。新公钥须由已信任的公钥背书：`endorsement` 是 `endorsedBy` 对 `{keyId, publicKey, since}` 的规范 JSON 的签名。没有可信背书的公钥：请电话联系省交换中心，不要继续。（`keys`）',
    },
  ],
  unequal: '不相同时：用自己的数据逐页计算名称的散列，与快照各页的 `sha256` 比较，第一个不同的页就是出错的编号范围。',
};
