// Publishes the reports that come in, one JSON object in each line as the HTTP API takes them, to a province's own topic:
//
//   KAFKA=localhost:9092 REGISTRY=http://localhost:8080/apis/ccompat/v7 PROVINCE=11 PASSWORD=province-11-secret \
//     node publish.mjs < reports.ndjson
//
// TLS=1 where Kafka asks for it (all but the local stack). Says how many were published; exit code 1 when any was not.
import { createInterface } from 'node:readline';
import { Kafka, Partitioners, logLevel } from 'kafkajs';
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';

const AT_ONCE = 500;
const { KAFKA, REGISTRY, PROVINCE, PASSWORD, TLS } = process.env;
const topic = `p6.field-reports.${PROVINCE}`;

const kafka = new Kafka({
  clientId: `province-${PROVINCE}`,
  brokers: KAFKA.split(','),
  ssl: TLS === '1',
  sasl: { mechanism: 'scram-sha-512', username: `province-${PROVINCE}`, password: PASSWORD },
  logLevel: logLevel.NOTHING,
});
const registry = new SchemaRegistry({ host: REGISTRY });
const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });

// The schema is read, never registered: it belongs to the platform.
const schemaId = await registry.getLatestSchemaId(`${topic}-value`);

// In Avro a report's data is a record named as its section: digital-skills-class is DigitalSkillsClass.
function asAvro(report) {
  const name = report.section.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const data = report.data == null ? null : { [`vn.p6monitor.${name}`]: report.data };
  return { ...report, submittedAt: Date.parse(report.submittedAt), data };
}

async function publish(reports) {
  const messages = await Promise.all(
    reports.map(async (report) => ({
      key: report.facility,
      value: await registry.encode(schemaId, asAvro(report)),
    })),
  );
  // Resolves when the brokers have it for certain (acks all); a request that failed may be repeated, which is harmless.
  await producer.send({ topic, acks: -1, messages });
  return messages.length;
}

let published = 0;
try {
  await producer.connect();
  let reports = [];
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    reports.push(JSON.parse(line));
    if (reports.length === AT_ONCE) published += await publish(reports.splice(0));
  }
  if (reports.length > 0) published += await publish(reports);
} catch (error) {
  console.error(`${error.name}: ${error.message}`);
  process.exitCode = 1;
} finally {
  await producer.disconnect();
  console.log(`${published} published to ${topic}`);
}
