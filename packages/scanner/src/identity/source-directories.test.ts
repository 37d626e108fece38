import { describe, expect, it } from 'vitest'
import { estateOf } from '../../test/link-files.ts'

const image = (folder: string): string =>
  `FROM golang:1.24 AS build\nCOPY . /app\nRUN go build -o /bin/app ./cmd/${folder}\nFROM scratch\nCMD ["/app"]\n`

describe('identity/source-directories', () => {
  it('finds the program of one module that an image compiles, wherever its Dockerfile lies', async () => {
    const estate = await estateOf({
      'compose.yaml': `services:
  till: { image: shop-till, build: { context: ., dockerfile: docker/Dockerfile-till } }
  stock: { image: shop-stock, build: { context: ., dockerfile: docker/Dockerfile-stock } }
`,
      'go.mod': 'module shop.example/shop\n',
      'docker/Dockerfile-till': image('till'),
      'docker/Dockerfile-stock': image('stock'),
      'cmd/till/main.go': 'package main\n\nfunc main() {}\n',
      'cmd/stock/main.go': 'package main\n\nfunc main() {}\n',
    })

    const folders = estate.components.map(({ name, directories }) => [name, ...directories.map(({ path }) => path)].join(' '))

    expect(folders).toEqual(['stock cmd/stock', 'till cmd/till'])
  })

  it('leaves the programs of a repository to themselves, though a unit of the operating system bears its name', async () => {
    const estate = await estateOf({
      'go.mod': 'module example.com/repository\n',
      'deploy/repository.service': '[Service]\nExecStart=/usr/local/bin/start.sh\n',
      'till/Dockerfile': 'FROM scratch\nCMD ["/till"]\n',
      'stock/Dockerfile': 'FROM scratch\nCMD ["/stock"]\n',
    })

    expect(estate.components.map(({ name }) => name)).toEqual(['repository', 'stock', 'till'])
  })

  it('takes an image that a manifest builds in a folder of its own for that folder, not for the package above, which makes another', async () => {
    const estate = await estateOf({
      'clinic/Dockerfile': 'FROM python:3.13\nENV DESK_URL=http://desk:8080\nCOPY . .\n',
      'clinic/requirements.txt': 'requests==2.32\n',
      'clinic/trials/web/Dockerfile': 'FROM nginx\nCOPY . .\n',
      'clinic/trials/web/compose.yaml': 'services:\n  web: { build: { context: . } }\n',
      'clinic/compose.yaml': 'services:\n  clinic: { build: { context: . } }\n',
    })

    const folders = estate.components.map(({ name, directories }) => [name, ...directories.map(({ path }) => path)].join(' '))

    expect(folders).toEqual(['clinic clinic', 'web clinic/trials/web'])
  })

  it('finds the module whose archive an image starts, and takes a bare runtime for the image of nothing', async () => {
    const estate = await estateOf({
      'compose.yaml': 'services:\n  till: { build: modules/till }\n',
      'modules/till/pom.xml': '<project><groupId>shop</groupId><artifactId>shop-till</artifactId></project>',
      'modules/till/Dockerfile':
        'FROM eclipse-temurin:21\nCOPY target/shop-till-1.0-SNAPSHOT.jar .\nCMD java -jar shop-till-1.0-SNAPSHOT.jar\n',
      'vagrant/jvm/Dockerfile': 'FROM eclipse-temurin:21\n',
      'vagrant/till-app/Dockerfile': 'FROM jvm\nCMD /usr/bin/java -jar /modules/till/target/shop-till-1.0-SNAPSHOT.jar\n',
    })

    expect(estate.components.map(({ name }) => name)).toEqual(['till'])
  })

  it('knows an image by the name that the build of its module gives it', async () => {
    const estate = await estateOf({
      'compose.yaml': 'services:\n  desk: { image: shop/cash-desk }\n',
      'till/pom.xml': `<project><groupId>shop</groupId><artifactId>till</artifactId><build><plugins><plugin>
        <artifactId>jib-maven-plugin</artifactId><configuration><to><image>shop/cash-desk</image></to></configuration>
      </plugin></plugins></build></project>`,
      'till/src/main/java/Till.java':
        'import org.springframework.boot.autoconfigure.SpringBootApplication;\n@SpringBootApplication class Till {}\n',
    })

    expect(estate.components.map(({ name, directories }) => [name, ...directories.map(({ path }) => path)])).toEqual([['desk', 'till']])
  })
})
