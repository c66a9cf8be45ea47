import { definitions } from '@ganghui/infra/definitions';
import { flow, functionNames } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';
import { appOf, json, list, type Properties, refOf, regions, Templates } from './templates.ts';

describe.each(regions)('the two HTTP APIs in %s', (region) => {
  const templates = new Templates(appOf(region));
  const apis = new Map(templates.all('AWS::ApiGatewayV2::Api').map(([id, { Name }]) => [String(Name), id]));
  const routesOf = (name: string): Properties[] =>
    templates.all('AWS::ApiGatewayV2::Route').flatMap(([, route]) => (refOf(route.ApiId) === apis.get(name) ? [route] : []));

  it('are one that is open and one for signed pushes', () => expect([...apis.keys()].sort()).toEqual(['ganghui', 'ganghui-push']));

  it('ask for an IAM signature on every route of intake, and serve nothing else there', () => {
    const signed = routesOf('ganghui-push');
    expect(signed.map(({ RouteKey }) => String(RouteKey)).sort()).toEqual([...flow.intake.routes].sort());
    for (const { AuthorizationType } of signed) expect(AuthorizationType).toBe('AWS_IAM');
  });

  it('leave the open one to keys that the functions check', () => {
    const open = routesOf('ganghui');
    expect(open).toHaveLength(functionNames.flatMap((name) => flow[name]).flatMap((each) => ('routes' in each ? each.routes : [])).length);
    for (const { AuthorizationType } of open) expect(AuthorizationType).toBe('NONE');
  });

  it('hand on events that carry who signed (payload 2.0), and never set a header of their own', () => {
    for (const [, integration] of templates.all('AWS::ApiGatewayV2::Integration')) {
      expect(integration.PayloadFormatVersion).toBe('2.0');
      expect(integration).not.toHaveProperty('RequestParameters');
    }
    expect(templates.all('AWS::ApiGatewayV2::Integration').length).toBeGreaterThan(apis.size);
  });

  it('let no function but intake be reached by signature', () => {
    const signed = functionNames.filter((name) => definitions[name].signed);
    expect(signed).toEqual(['intake']);
    const permissions = templates
      .all('AWS::Lambda::Permission')
      .filter(([, { SourceArn }]) => json(SourceArn).includes(apis.get('ganghui-push') ?? '-'));
    expect(permissions.map(([, { FunctionName }]) => refOf(FunctionName))).toEqual([templates.lambda('intake').id]);
  });

  it('keep the policy of every function far from its 20 KB', () => {
    for (const name of functionNames) {
      const { id } = templates.lambda(name);
      const own = templates.all('AWS::Lambda::Permission').filter(([, { FunctionName }]) => refOf(FunctionName) === id);
      // A statement takes some 600 bytes when its references are filled in.
      expect(own.length).toBeLessThanOrEqual(15);
    }
  });

  it('let fewer through where anybody may wait or load much, and name such a route only once it is there', () => {
    const stages = Object.values(templates.service).filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Stage');
    const [open, signed] = ['ganghui', 'ganghui-push'].map((name) =>
      stages.find(({ Properties: { ApiId } }) => refOf(ApiId) === apis.get(name)),
    );
    const settings = open?.Properties.RouteSettings as Record<string, { ThrottlingRateLimit: number; ThrottlingBurstLimit: number }>;
    expect(Object.keys(settings).sort()).toEqual(['GET /v1/feed', 'GET /v1/snapshot', 'GET /v1/snapshot/{asOf}/pages/{page}']);
    const usual = open?.Properties.DefaultRouteSettings as (typeof settings)[string];
    for (const [route, { ThrottlingRateLimit, ThrottlingBurstLimit }] of Object.entries(settings)) {
      expect(ThrottlingRateLimit).toBeLessThan(usual.ThrottlingRateLimit);
      expect(ThrottlingBurstLimit).toBeLessThan(usual.ThrottlingBurstLimit);
      const made = templates
        .all('AWS::ApiGatewayV2::Route')
        .find(([, { RouteKey, ApiId }]) => RouteKey === route && refOf(ApiId) === apis.get('ganghui'));
      expect(open?.DependsOn).toContain(made?.[0]);
    }
    expect(signed?.Properties).not.toHaveProperty('RouteSettings');
  });

  it('say both addresses', () => {
    for (const name of ['ApiUrl', 'PushApiUrl']) expect(templates.outputs).toHaveProperty(name);
  });

  it('write down who signed, and nothing of a query or body', () => {
    const formats = templates
      .all('AWS::ApiGatewayV2::Stage')
      .map(([, { AccessLogSettings }]) => String((AccessLogSettings as Properties).Format));
    expect(formats.filter((format) => format.includes('$context.identity.userArn'))).toHaveLength(1);
    for (const format of formats) expect(format).not.toMatch(/querystring|body|path\b/i);
    expect(list(formats)).toHaveLength(2);
  });
});
