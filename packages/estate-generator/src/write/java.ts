import { clientsOf } from './products.ts'
import { logicOf, type Step } from './logic.ts'
import { addressVariable, pathTo, camel, furtherPaths, madeCalls, subjectOf, type SourceWriter } from './source.ts'

const FOLDER = 'src/main/java/shop'

/** Spring Boot with RestTemplate and JPA. */
export const java: SourceWriter = {
  write: (service) => {
    const calls = madeCalls(service)
    const dependency = (group: string, name: string): string =>
      `    <dependency><groupId>${group}</groupId><artifactId>${name}</artifactId></dependency>\n`
    return {
      'pom.xml': `<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.2.4</version></parent>
  <groupId>shop</groupId>
  <artifactId>${service.name}</artifactId>
  <version>1.0.0</version>
  <dependencies>
${dependency('org.springframework.boot', 'spring-boot-starter-web')}${service.database === undefined ? '' : dependency('org.springframework.boot', 'spring-boot-starter-data-jpa') + dependency('org.postgresql', 'postgresql')}  </dependencies>
</project>
`,
      Dockerfile: 'FROM eclipse-temurin:21-jre\nCOPY target/app.jar app.jar\nCMD ["java", "-jar", "app.jar"]\n',
      'src/main/resources/application.yml': `spring:
  application:
    name: ${service.name}
${service.database === undefined ? '' : '  datasource:\n    url: ${DATABASE_URL}\n'}server:
  port: ${service.port}
${calls.length === 0 ? '' : `addresses:\n${calls.map(({ to }) => `  ${to}: \${${addressVariable(to)}}\n`).join('')}`}`,
      [`${FOLDER}/Application.java`]: `package shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
`,
      ...Object.fromEntries(
        clientsOf(service).map(({ product, host, variable }) => [
          `${FOLDER}/${product}Client.java`.replace(
            /\/(\w)(\w*)Client/,
            (_, first: string, rest: string) => `/${first.toUpperCase()}${rest}Client`,
          ),
          `package shop;\n\nimport org.springframework.web.client.RestTemplate;\n\nfinal class ${product[0]?.toUpperCase()}${product.slice(1)}Client {\n  private static final String KEY = System.getenv("${variable}");\n\n  Object send(String body) {\n    return new RestTemplate().postForObject("https://${host}/v1/send?key=" + KEY, body, Object.class);\n  }\n}\n`,
        ]),
      ),
      [`${FOLDER}/Logic.java`]: `package shop;\n\nfinal class Logic {\n${logicOf(service)
        .map(
          ({ name, steps }) =>
            `  static long ${name}(long input, ${steps.map((step, at) => `long ${step.left}${at}`).join(', ')}) {\n    long result = input;\n${steps.map((step, at) => statement(step, at)).join('')}    return result;\n  }\n`,
        )
        .join('\n')}}\n`,
      [`${FOLDER}/Controller.java`]: `package shop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class Controller {
  private final RestTemplate http = new RestTemplate();
${calls.map(({ to }) => `\n  @Value("\${addresses.${to}}")\n  private String ${camel(to)};\n`).join('')}
  @GetMapping("/${subjectOf(service)}/{id}")
  public Object read(@PathVariable String id) {
${calls.map(({ to }) => `    http.getForObject(${camel(to)} + "/${pathTo(to)}/" + id, Object.class);\n`).join('')}    return id;
  }
${furtherPaths(service)
  .map((path, at) => `\n  @GetMapping("${path}")\n  public Object list${at}() {\n    return null;\n  }\n`)
  .join('')}}
`,
    }
  },
  revision: (changes) => ({
    path: `${FOLDER}/Revision.java`,
    text: `package shop;\n\nfinal class Revision {\n  static final int NUMBER = ${changes};\n}\n`,
  }),
}

function statement({ kind, left, sign, number }: Step, at: number): string {
  const name = `${left}${at}`
  switch (kind) {
    case 'assign':
      return `    result = result ${sign} ${name};\n`
    case 'branch':
      return `    if (result > ${number}) {\n      result = ${name} ${sign} result;\n    } else {\n      result += ${name};\n    }\n`
    case 'loop':
      return `    for (int turn = 0; turn < ${number}; turn++) {\n      result = (result ${sign} turn) % ${name};\n    }\n`
    case 'guard':
      return `    if (result < 0) {\n      return ${name};\n    }\n`
    default:
      return `    result = Math.max(result, ${name} / ${number});\n`
  }
}
