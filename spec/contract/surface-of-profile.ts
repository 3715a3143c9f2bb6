/** The surface of documents that declare none: their routes, and the refusals of the profile. */
import type {
  Header,
  JsonSchema,
  OpenApiDocument,
  ResponseObject,
  Responses,
  Route,
  Surface,
} from '../openapi/document.ts';
import { METHODS } from '../openapi/objects/object-keys.ts';
import type { Profile, ProfileResponse, ProfileResponses } from '../profile/profile.ts';

/** @param documents of all versions: a route has the methods that it has at any of them */
export function surfaceOf(documents: Iterable<OpenApiDocument>, { refusals }: Profile): Surface {
  return {
    malformedMicroversion: responsesOf(refusals.malformedVersion),
    unsupportedMicroversion: responsesOf(refusals.unsupportedVersion),
    untypedBody: responsesOf(null),
    unknownUrl: responsesOf(refusals.unknownUrl),
    unknownMethod: responsesOf(refusals.unknownMethod),
    notYet: responsesOf(refusals.otherVersion ?? refusals.unknownUrl),
    routes: routesOf(documents),
  };
}

function routesOf(documents: Iterable<OpenApiDocument>): Surface['routes'] {
  const routes = new Map<string, Route>();
  for (const { paths } of documents)
    for (const [path, item] of Object.entries(paths)) {
      const route = routes.get(path) ?? { methods: [] };
      routes.set(path, route);
      for (const key of Object.keys(item)) {
        const method = key.toUpperCase();
        if (METHODS.includes(key) && !route.methods.includes(method)) route.methods.push(method);
      }
    }
  return Object.fromEntries(routes);
}

/** Any 4xx where the profile does not say more. */
function responsesOf(declared: ProfileResponses | null): Responses {
  if (declared === null) return ANY_REFUSAL;
  return Object.fromEntries([...declared].map(([status, response]) => [status, responseObject(response)]));
}

const ANY_REFUSAL: Responses = { '4XX': { description: 'A refusal', 'x-unknown-body': true } };

/** A Response Object of a document as the profile means it. */
export function responseObject(response: ProfileResponse): ResponseObject {
  const { description, headers, withoutHeaders, content } = response;
  return {
    description,
    headers: Object.fromEntries(headers) as { [name: string]: Header },
    'x-without-headers': [...withoutHeaders],
    ...(content && {
      content: Object.fromEntries(
        [...content].map(([type, schema]): [string, { schema: JsonSchema }] => [type, { schema }]),
      ),
    }),
  };
}
