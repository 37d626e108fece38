import { definePurpose } from '../technology.ts'

export const objectStorage = definePurpose('object-storage', { kind: 'datastore' }, [
  {
    id: 'amazon-s3',
    name: 'Amazon S3',
    vendor: 'Amazon Web Services',
    kind: 'saas',
    protocol: 's3',
    matches: {
      npm: ['@aws-sdk/client-s3', '@aws-sdk/lib-storage', '@aws-sdk/s3-request-presigner'],
      maven: ['com.amazonaws:aws-java-sdk-s3', 'software.amazon.awssdk:s3'],
      go: ['github.com/aws/aws-sdk-go-v2/service/s3', 'github.com/aws/aws-sdk-go/service/s3'],
      nuget: ['AWSSDK.S3'],
      hosts: ['*.s3.amazonaws.com', 's3.*.amazonaws.com', 's3.amazonaws.com'],
      environment: ['S3_'],
      schemes: ['s3'],
    },
  },
  {
    id: 'azure-blob-storage',
    name: 'Azure Blob Storage',
    vendor: 'Microsoft',
    kind: 'saas',
    matches: {
      npm: ['@azure/storage-blob'],
      pypi: ['azure-storage-blob'],
      go: ['github.com/Azure/azure-sdk-for-go/sdk/storage/azblob'],
      nuget: ['Azure.Storage.Blobs'],
      hosts: ['*.blob.core.windows.net'],
    },
  },
  {
    id: 'cloudinary',
    name: 'Cloudinary',
    kind: 'saas',
    matches: { npm: ['cloudinary'], pypi: ['cloudinary'], gem: ['cloudinary'], hosts: ['*.cloudinary.com'], environment: ['CLOUDINARY_'] },
  },
  {
    id: 'google-cloud-storage',
    name: 'Google Cloud Storage',
    vendor: 'Google',
    kind: 'saas',
    matches: {
      npm: ['@google-cloud/storage'],
      pypi: ['google-cloud-storage'],
      maven: ['com.google.cloud:google-cloud-storage'],
      go: ['cloud.google.com/go/storage'],
      hosts: ['storage.googleapis.com'],
      schemes: ['gs'],
    },
  },
  {
    id: 'minio',
    name: 'MinIO',
    protocol: 's3',
    matches: { npm: ['minio'], pypi: ['minio'], go: ['github.com/minio/minio-go'], images: ['minio'], ports: [9000] },
  },
  {
    id: 'uploadthing',
    name: 'UploadThing',
    kind: 'saas',
    matches: { npm: ['@uploadthing/react', 'uploadthing'], environment: ['UPLOADTHING_'] },
  },
])
