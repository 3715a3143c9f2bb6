# Defines the one command of the page: placement MICROVERSION METHOD PATH [BODY].
# It calls the service at $PLACEMENT, by default the reference server of `interop serve`.
placement() {
  curl -sS -X "$2" "${PLACEMENT:-http://127.0.0.1:8778}$3" ${4:+--data "$4"} \
    -H "OpenStack-API-Version: placement $1" -H "X-Auth-Token: ${TOKEN:-admin}" \
    -H 'Accept: application/json' -H 'Content-Type: application/json' -w '\n'
}
