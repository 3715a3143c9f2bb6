/** What `--help` prints. */
export const HELP = `interop: identical calls, made to the same microversion, give identical results on every cloud

  interop run SERVICE            judge a cloud; without --target, the reference server in this process
      --target URL               the service's root: http://host:8778 or http://host/placement
      --token T                  sent as X-Auth-Token; default "admin", which OpenStack's noauth2 takes
      --token-file FILE          read the token from a file; the variable OS_TOKEN is looked at as well
      --placement URL            with a scheduler: the Placement that it works on; and --placement-token T. Without
                                 --target the reference scheduler is judged on it
      --placement-proxy H:P      stand a proxy there, for a scheduler that was set up to find its Placement at it
      --microversions WHICH      boundaries (default), all, latest, 1.7 or 1.7..1.12
      --only GLOB                cases whose id matches, such as 'placement.inventories.*'
      --shard K/N                the K-th of N parts of the cases, for several runs that share the work
      --list                     print the cases and run nothing
      --reporter NAME[=FILE]     console (default), json or junit; may be repeated
      --allow-header NAME        set a header apart that a proxy adds; may be repeated
      --known-failures FILE      departures that are known, with the reason, an owner and an end over them
      --baseline FILE            the JSON of an earlier run: fail only on what got worse
      --read-only                write nothing: judge what can be judged so, and say what could not
      --seed TEXT                the same seed makes the same calls; random when absent
      --concurrency N            cases at once; default 1, and 4 for the reference server
      --timeout S                seconds that an answer may take; default 30

  interop compare SERVICE        make identical calls to several targets, and list how the answers differ
      --target NAME=URL          each without anything in it; one alone is compared with the reference server
      --calls N                  random calls after those of the suite; default 10000
      --no-suite                 make the random calls only
      --keep-going               go on after a difference, each time from an empty start
      --no-shrink                do not look for the smallest sequence of calls that shows a difference
      --microversions WHICH      all (default), boundaries, latest, 1.7 or 1.7..1.12
      --verbose                  say for each operation how its calls ended
      --trace FILE               write the calls down as a script for a shell
      --token T, --token-file FILE, --seed TEXT and --timeout S as above

  interop clean SERVICE          remove what a run that was killed left on a cloud
      --target URL               as above, and --token, --token-file, --timeout
      --dry-run                  only say what would be removed

  interop serve [--port 8778]    serve the reference on loopback
      --services NAMES           placement (default), scheduler, or both as placement,scheduler: each below its name
      --placement URL            for a scheduler alone: the Placement that it works on; and --placement-token T
      --processes N              for a scheduler alone: so many behind one port, with one registry

  interop diff SERVICE A B       what a client can see of the difference between two microversions; or A..B
  interop diff FOLDER A B        the same of a folder: one document a version, or one and overlays after it
  interop diff OLD NEW           of two files, OpenAPI 3.0 or 3.1
      --format NAME              text (default), json, markdown, html, sarif or github

  interop gate [FOLDER...]       fail when a published version changed, also when something was added to it, and when
                                 something went without notice
      --base git:REF|FOLDER      show what changed since then; without it published.lock alone says that something did
      --publish                  add the new versions, and what they announce to go, to published.lock
      --day 2026-11-21           the day for which is asked whether notice is long enough; today
      --format NAME              text (default), json or github

  interop spec list              services, operations and the revisions of each
  interop spec show OPERATION [--microversion V]
  interop spec export SERVICE|FOLDER VERSION [--format yaml|json]
  interop spec export SERVICE|FOLDER --dialect x-openstack [--format yaml|json]
                                 all versions in one document, marked as OpenStack's own documents are
  interop spec import FILE FOLDER
                                 the other way: one document, and an overlay for each version in which something changes
      --oldest V, --newest V     the versions to make; default those that the document names
      --allow-gaps               let anything stand where the document says nothing for a version
  interop spec check             check every document
  interop spec deprecations [SERVICE|FOLDER...] [--format text|json]
                                 what is announced to go, and when

Exit codes: 0 conforms, 1 violations or differences found, 2 wrong usage or unreadable input, 3 the target could not be judged
`;
