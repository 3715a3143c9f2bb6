/** What `--help` prints, of the whole program and of each command. */

/** Options that several commands take, in the words of all of them. */
const CLOUD_HELP = `    --os-cloud NAME            log in to this cloud of clouds.yaml; without it, to the one that OS_CLOUD or OS_* describe
    --os-region-name NAME      the region of that cloud; default OS_REGION_NAME, then the first
    --os-interface NAME        public (default), internal or admin
`;
const MEMBER_HELP = `    --member-os-cloud NAME     a cloud entry of a user without the role admin, to ask for the refusals of one
    --allow-identity           make such a user and a project in the cloud's Keystone, and remove them afterwards
`;
const TOKEN_FILE_HELP = `    --token-file FILE          read the token from a file; without either, from the variable OS_TOKEN
`;
const TOKEN_HELP = `    --token T                  sent as X-Auth-Token in place of a login; default "admin"
${TOKEN_FILE_HELP}`;
const TIMEOUT_HELP = `    --timeout S                seconds to wait for an answer; default 30
`;

/** By the words that call the command, in the order of the whole help. Each text is complete by itself. */
export const COMMAND_HELP = {
  run: `interop run SERVICE            judge a cloud; where none is named, the reference server in this process
interop run FOLDER --target URL
                               judge any service: a folder of its documents, with a profile.yaml that says how calls ask
                               for a version (docs/profile.md) and workflows that make what operations need
${CLOUD_HELP}${MEMBER_HELP}    --target URL               the service's root, in place of the one in the cloud's catalogue: http://host:8778
    --token T                  sent as X-Auth-Token in place of a login; default "admin", which OpenStack's noauth2 takes
${TOKEN_FILE_HELP}    --placement URL            with a scheduler: the Placement that it works on; default the cloud's. Without --target
                               the reference scheduler is judged on it
    --placement-token T        the token for that Placement; default that of the login or of --token
    --placement-proxy H:P      put a proxy at this address, for a scheduler that was set up to find its Placement there
    --depth WHICH              quick, standard (default) or full: how much of the suite runs. Full with --only,
                               --microversions or --read-only, and as in the earlier run with --baseline
    --fail-fast                stop at the first violation; the report is partial
    --time-limit S             stop after this many seconds, or 5m; the most telling cases run first
    --microversions WHICH      boundaries (default), all, latest, 1.7 or 1.7..1.12
    --only GLOB                cases whose id matches, such as 'placement.inventories.*'
    --shard K/N                the K-th of N parts of the cases, for several runs that share the work
    --list                     print the cases that these options select, and run nothing
    --reporter NAME[=FILE]     console (default), html, json, jsonl, junit, markdown, github, sarif or ctrf;
                               may be repeated
    --allow-header NAME        ignore a header that a proxy adds; may be repeated
    --known-failures FILE      violations that are known, each with a reason, an owner and an end date
    --baseline FILE            the JSON report of an earlier run: fail only on what got worse
    --guideline FILE           pass where each capability that this guideline requires passes; an edition of this
                               package needs no file: 2026.11
    --read-only                send only requests that read; the report says which cases that leaves out
    --seed TEXT                the same seed makes the same calls; random when absent
    --concurrency N            cases at once; found for the target when absent: from 4, up to 8, and 1 for one that answers
                               500 to several writers
${TIMEOUT_HELP}    --quiet                    no progress and no announcement: the report alone
    --verbose                  a line for each case as it ends
`,
  report: `interop report FILE            render the report of an earlier run: JSON, or JSON Lines
interop report BEFORE AFTER    what got worse, what got better, and what was not checked again; exit code 1 if worse
interop report FILE FILE FILE… the runs beside each other: capabilities, operations, and which runs share a mistake
    --reporter NAME[=FILE]     as in interop run; of several reports console (default), json, markdown or html; repeat it
    --matrix                   lay two reports beside each other as well, in place of comparing them
    --documents FOLDER         the service's documents, for lines of them; default those of this package
    --guideline FILE           judge the report by this guideline; the exit code is that of its verdict
`,
  compare: `interop compare SERVICE        make identical calls to several targets, and list how the answers differ
    --target NAME=URL          an empty deployment; repeat it. One alone is compared with the reference server
    --target NAME=cloud:OTHER  the service of the cloud OTHER of clouds.yaml, with a login of its own
    --os-cloud NAME            log in to this cloud for targets that are URLs; default OS_CLOUD or OS_*
    --os-region-name NAME      the region of the clouds; default OS_REGION_NAME, then the first
    --os-interface NAME        public (default), internal or admin
${TOKEN_HELP}    --calls N                  random calls after those of the suite; default 10000
    --no-suite                 make the random calls only
    --keep-going               continue after a difference, each time from an empty start
    --no-shrink                do not look for the smallest sequence of calls that shows a difference
    --microversions WHICH      all (default), boundaries, latest, 1.7 or 1.7..1.12
    --seed TEXT                the same seed makes the same calls; random when absent
    --verbose                  list how the calls of each operation ended
    --reporter NAME[=FILE]     console (default), json or html; repeat it
    --trace FILE               write the calls to a file, as a shell script
${TIMEOUT_HELP}interop compare FOLDER         the same for any service: the calls of its workflows and lists, and changes of them
    --target NAME=URL          two or more; they need not be empty
    --microversions WHICH      boundaries (default), all, latest, 1.7, 1.7..1.12 or 1.7,1.12
    --only PATTERN             these workflows and operations, with * for any characters; repeat it
    --read-only                send only calls that read
    --no-variations            make the calls as the workflows have them, and no others
    --no-shrink                do not look for the smallest sequence of calls that shows a difference
    --matrix                   compare each target with the one before it, and show a table of versions
    --reporter NAME[=FILE]     console (default), json or html; repeat it
    --time-limit S             end after so many seconds
`,
  certify: `interop certify SERVICE|FOLDER
                               judge a cloud as interop run does, and write a signed certificate where it conforms
    --product FILE             who sells what: product.yaml (docs/certify.md)
    --key FILE                 the Ed25519 private key to sign with, in PEM
    --certificate FILE         the X.509 certificates of that key, in PEM, from the signer's upwards
    --statement FILE           in place of a key: write the statement here, for another program to sign, such as cosign; then
                               interop attach
    --output FILE              default certificate.tar
    --depth WHICH              standard (default) or full
    --guideline FILE           certify by this guideline, or an edition of this package, such as 2026.11, at full depth
${CLOUD_HELP}${MEMBER_HELP}    --target URL               the service's root, in place of the one in the cloud's catalogue: http://host:8778
${TOKEN_HELP}    --placement URL            with a scheduler: the Placement that it works on; default the cloud's
    --placement-proxy H:P      put a proxy at this address, for a scheduler that was set up to find its Placement there
    --seed TEXT                the same seed makes the same calls; random when absent
    --concurrency N            cases at once, as in interop run; one for a FOLDER
${TIMEOUT_HELP}    --quiet                    no progress
    --verbose                  a line for each case as it ends
`,
  attach: `interop attach BUNDLE          put the signature of a certificate's statement into it, where another program signed
    --sigstore FILE            the sigstore bundle, such as cosign attest-blob writes
    --output FILE              default: the certificate itself
`,
  verify: `interop verify BUNDLE          tell apart whether a certificate's signature is good, its evidence complete, and the verdict
                               that its recorded exchanges give; without any network
    --key FILE                 the vendor's public key, in PEM; may be repeated, and one of them has to have signed
    --ca FILE                  the authorities that you trust, in PEM, for a certificate with those of its signer
    --sigstore-root FILE       for a certificate with a sigstore bundle: the trusted root of sigstore; may be repeated
    --identity NAME            who has to have signed such a bundle: a URL or an address, exactly; may be repeated
    --issuer URL               the OpenID Connect provider of that identity
    --documents FOLDER         the documents of a service that this package does not have
    --badge FILE               write a badge, as SVG, where all three passed
    --format NAME              text (default) or json
`,
  'spot-check': `interop spot-check BUNDLE      ask a random tenth of a certificate's cases again on a live cloud, and list how its answers differ
                               from the recorded ones
    --target URL               the service's root, in place of the one in the cloud's catalogue: http://host:8778
${CLOUD_HELP}${MEMBER_HELP}${TOKEN_HELP}    --placement URL            with a scheduler: the Placement that it works on; default the cloud's
    --placement-proxy H:P      put a proxy at this address, for a scheduler that was set up to find its Placement there
    --documents FOLDER         the documents of a service that this package does not have
    --seed TEXT                the same seed chooses the same cases; random when absent
${TIMEOUT_HELP}`,
  site: `interop site FOLDER --output FOLDER
                               verify the certificates (*.tar) of a folder, and write a static site: a page with a table of
                               products and services, the certificates and their badges
    --output FOLDER            the site; one that exists has to be empty, or a site
    --key FILE                 a vendor's public key, in PEM; may be repeated
    --ca FILE                  the authorities that you trust, in PEM, in place of keys
    --sigstore-root FILE       for a certificate with a sigstore bundle: the trusted root of sigstore; may be repeated
    --identity NAME            who has to have signed such a bundle: a URL or an address, exactly; may be repeated
    --issuer URL               the OpenID Connect provider of that identity
    --documents FOLDER         the documents of a service that this package does not have; may be repeated
`,
  record: `interop record SERVICE|FOLDER  pass calls on to a cloud unchanged, judge each as it passes, and write all to a file
    --target URL               the service's root; without it, the endpoint in the catalogue of the cloud
    --os-cloud NAME            log in to this cloud, for its endpoint and its versions; the calls keep their own tokens
    --os-region-name NAME      the region of that cloud; default OS_REGION_NAME, then the first
    --os-interface NAME        public (default), internal or admin
    --token T                  a token to read the versions of the target with, where that needs one
    --token-file FILE          read the token from a file; without either, from the variable OS_TOKEN
    --port N                   default 8779; 0 selects a free one
    --host ADDRESS             default 127.0.0.1
    --output FILE              the calls, without tokens and passwords; default traffic.jsonl, which must not exist
    --known-failures FILE      violations that are known, each with a reason, an owner and an end date
    --allow-header NAME        ignore a header that a proxy adds; may be repeated
`,
  migrate: `interop migrate SERVICE|FOLDER --from V --to V --calls FILE|FOLDER
                               say for each kind of call that a client makes what changes between two versions, whether
                               that breaks the call, and what to write instead
    --from V                   the version that the client asks for
    --to V                     the version that it moves to
    --calls FILE|FOLDER        the calls: a HAR file of a browser or a proxy, the file of interop record, or source code
                               that uses the client of this package
    --target URL               the root of the service, for a HAR file whose calls do not show it
    --format NAME              text (default), json, or markdown: a checklist
`,
  clean: `interop clean SERVICE|FOLDER   remove what a killed run left on a cloud
${CLOUD_HELP}    --target URL               the service's root, in place of the one in the cloud's catalogue: http://host:8778
${TOKEN_HELP}${TIMEOUT_HELP}    --allow-identity           remove the users and projects that runs made with --allow-identity, too
    --dry-run                  only list what would be removed
`,
  serve: `interop serve                  serve the reference on loopback until it is interrupted
    --port N                   default 8778; 0 takes any free port
    --host ADDRESS             default 127.0.0.1
    --services NAMES           placement (default), scheduler, or placement,scheduler: each below its name
    --placement URL            for a scheduler alone: the Placement that it works on
    --placement-token T        the token for that Placement; default "admin"
    --placement-os-cloud NAME  log in to that Placement by this cloud in clouds.yaml; without --placement, to the
                               cloud's own
    --store WHERE              memory (default); lmdb:DIR: a directory of this machine that keeps what was answered; or
                               etcd:URL,URL,URL: the client URLs of the members of a cluster, which many servers share.
                               INTEROP_STORE_CA, _CERT and _KEY name PEM files for TLS; INTEROP_STORE_USER and _PASSWORD
                               log in; INTEROP_STORE_COMPACTION=off leaves the compaction of the cluster to others
    --processes N              this many processes behind one port, over one store; over memory for a scheduler alone
    --auth KIND                noauth2 (default): the token "admin" is an administrator's; or keystone: tokens are
                               validated at a Keystone, as the user of --os-cloud or of the variables OS_*
    --os-cloud NAME            the cloud in clouds.yaml with the Keystone, and a user that may validate tokens
    --policy NAME              who may do what in Placement: default (with a Keystone), legacy (without) or open
    --cors-allowed-origin O    pages of this origin may read answers; may be repeated
    --admin-port N             metrics for Prometheus (/metrics), /healthz and /readyz on this port
    --admin-host ADDRESS       the address of that port; default 127.0.0.1
    --log-format FORMAT        text (default): a line for each problem; json: an object for each request and each problem
    --max-requests N           requests at once, of each process; more are answered 503; default 1000
    --request-timeout S        seconds that a client may take to send a request; default 60
    --keep-alive S             seconds that an idle connection is kept; default 5
`,
  'store export': `interop store export > FILE   write what a store holds, as lines of JSON; servers may run meanwhile
    --store WHERE              lmdb:DIR or etcd:URL,URL,URL
`,
  'store import': `interop store import < FILE   fill an empty store from an export
    --store WHERE              lmdb:DIR or etcd:URL,URL,URL
`,
  'store import-placement': `interop store import-placement
                               fill an empty store from a live Placement, by its API
    --store WHERE              lmdb:DIR or etcd:URL,URL,URL
    --target URL               the Placement's root; default that of the cloud
    --token T                  the token for it; default "admin"
    --os-cloud NAME            log in to this cloud of clouds.yaml
`,
  diff: `interop diff SERVICE A B       what a client can see of the difference between two microversions; or A..B
interop diff FOLDER A B        the same for a folder: one document a version, or one document and overlays
interop diff OLD NEW           the same for two documents, OpenAPI 3.0 to 3.2: files, git:REF:PATH, URLs, or - for
                               standard input
    --fail-on WHAT             the changes that end with exit code 1: any (default), breaking, old-clients or new-clients
    --known-changes FILE       changes that are known, each with a reason, an owner and an end date: they do not fail
    --format NAME              text (default), json, markdown, html, sarif or github
    --strict                   refuse documents with unknown keywords or fields, instead of a warning
`,
  gate: `interop gate [FOLDER|FILE...]  fail when a published version changed, additions included, or when something was
                               removed without notice; without arguments, all that has a published.lock or guidelines.
                               FILE is one document that evolves in place: a change needs a new info.version.
                               For guidelines: fail when editions do not follow each other by the rules
    --base REF|FOLDER|FILE     compare with a branch, tag or commit (main, git:main, git:main:old/openapi.yaml), or with
                               documents on disk; published.lock alone only shows that something changed
    --publish                  add the new versions, and their deprecation notices, to published.lock
    --strict                   refuse documents with unknown keywords or fields, instead of a warning
    --day 2026-11-21           the day on which notice periods are judged; default today
    --format NAME              text (default), json or github
`,
  'guideline import': `interop guideline import FILE FOLDER
                               read a guideline in OpenStack's JSON (schema 2.0), and write FOLDER/EDITION.yaml
`,
  'guideline export': `interop guideline export FILE  print a guideline, or an edition of this package such as 2026.11, in OpenStack's JSON
`,
  client: `interop client SERVICE|FOLDER VERSION... --out DIR
                               write a client that is typed by these versions: a module, its declarations, and the documents
                               that it judges answers by (docs/client.md)
    --out DIR                  a new or empty folder
`,
  'new service': `interop new service FOLDER --from DOCUMENT
                               write the folder of a service for "interop run FOLDER": the documents, a profile.yaml and
                               workflows, as far as documents and a target tell; and list what is left to do
    --from DOCUMENT            an OpenAPI document; repeat it for a document of each version
    --target URL               a deployment to look at, with calls that only read
${CLOUD_HELP}    --token T                  the token of calls in place of a login
${TOKEN_FILE_HELP}${TIMEOUT_HELP}`,
  'spec list': `interop spec list [SERVICE|FOLDER...]
                               operations and the revisions of each; without arguments, of all services
`,
  'spec show': `interop spec show [SERVICE|FOLDER] OPERATION
                               what an operation takes and answers
    --microversion V           default the newest that has the operation
`,
  'spec export': `interop spec export SERVICE|FOLDER VERSION
                               print the complete document of one version
interop spec export SERVICE|FOLDER --dialect x-openstack
                               print all versions in one document, marked as OpenStack's own documents are
    --format NAME              yaml (default) or json
`,
  'spec import': `interop spec import FILE FOLDER
                               read a document in OpenStack's dialect; write one document, and an overlay for each
                               version in which something changes
    --oldest V, --newest V     the versions to write; default those that the document names
    --allow-gaps               allow any value where the document says nothing for a version
    --lenient                  go on at every problem of the document, and say what it was taken for
`,
  'spec check': `interop spec check [SERVICE|FOLDER...]
                               check documents as this project's own are checked, and whether any other folder is a
                               service that can be judged; without arguments, its own
`,
  'spec deprecations': `interop spec deprecations [SERVICE|FOLDER...]
                               what is deprecated, and when it is removed; without arguments, all services
    --format NAME              text (default) or json
`,
} as const;

export type CommandName = keyof typeof COMMAND_HELP;

export const COMMAND_NAMES = Object.keys(COMMAND_HELP) as CommandName[];

const TITLE =
  'interop: identical calls, made to the same microversion, give identical results on every cloud\n';

const EXIT_CODES = `Exit codes: 0 conforms, 1 violations or differences found, 2 wrong usage or unreadable input, 3 the target could not be judged
`;

export const HELP = [TITLE, ...Object.values(COMMAND_HELP), EXIT_CODES].join('\n');

/** @param words a command such as `run` or `spec export`, or the beginning of several, such as `spec` */
export function helpOf(words: string): string {
  const texts = COMMAND_NAMES.filter((name) => name === words || name.startsWith(`${words} `)).map(
    (name) => COMMAND_HELP[name],
  );
  return [...texts, EXIT_CODES].join('\n');
}
