/** A small document of all versions, with every kind of mark that OpenStack's own documents have. */

export const SERVERS_API = `openapi: 3.1.0
info: { title: Servers, version: "2.20" }
paths:
  /servers:
    get:
      parameters:
        - $ref: "#/components/parameters/limit"
        - name: all
          in: query
          schema: { type: boolean }
          x-openstack: { max-ver: "2.9" }
      responses:
        "200":
          description: The servers.
          headers:
            x-total: { schema: { type: integer }, x-openstack: { min-ver: "2.11" } }
          content: { application/json: { schema: { $ref: "#/components/schemas/Servers" } } }
        "410": { description: Gone., x-openstack: { min-ver: "2.11" } }
    post:
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/CreateRequest" } } }
      responses: { "201": { description: Created. } }
  /servers/{id}/action:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    post:
      requestBody:
        content:
          application/json:
            schema:
              oneOf:
                - $ref: "#/components/schemas/Lock"
                - $ref: "#/components/schemas/ShelveRequest"
              x-openstack: { discriminator: action }
      responses: { "202": { description: Accepted. } }
  /images:
    get:
      responses: { "200": { description: Images. } }
      x-openstack: { min-ver: "2.1", max-ver: "2.9" }
components:
  parameters:
    limit: { name: limit, in: query, schema: { type: integer }, x-openstack: { min-ver: "2.10" } }
  schemas:
    Servers:
      type: array
      items:
        type: object
        properties:
          name: { type: string }
          host: { type: string, x-openstack: { max-ver: "2.4" } }
          tags: { type: array, items: { type: string }, x-openstack: { min-ver: "2.10", max-ver: "2.11" } }
    CreateRequest:
      oneOf:
        - $ref: "#/components/schemas/Create_21"
        - $ref: "#/components/schemas/Create_210"
      x-openstack: { discriminator: microversion }
    Create_21:
      type: object
      required: [name]
      properties: { name: { type: string } }
      x-openstack: { min-ver: "2.1", max-ver: "2.9" }
    Create_210:
      type: object
      required: [name, networks]
      properties: { name: { type: string }, networks: { enum: [auto, none] } }
      x-openstack: { min-ver: "2.10" }
    Lock:
      type: object
      properties: { lock: { type: "null" } }
      x-openstack: { min-ver: "2.5", action-name: lock }
    ShelveRequest:
      description: Shelves the server.
      oneOf:
        - { type: object, properties: { shelve: { type: "null" } }, x-openstack: { min-ver: "2.7", max-ver: "2.10" } }
        - { type: object, properties: { shelve: { type: object } }, x-openstack: { min-ver: "2.11" } }
      x-openstack: { discriminator: microversion, action-name: shelve }
    Unused: { type: string, x-openstack: { min-ver: "2.3" } }
`;
