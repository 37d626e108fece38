import { definePurpose } from '../technology.ts'

export const aiModel = definePurpose('ai-model', { kind: 'saas' }, [
  {
    id: 'amazon-bedrock',
    name: 'Amazon Bedrock',
    vendor: 'Amazon Web Services',
    matches: {
      npm: ['@ai-sdk/amazon-bedrock', '@aws-sdk/client-bedrock-runtime'],
      hosts: ['bedrock-runtime.*.amazonaws.com'],
      environment: ['BEDROCK_'],
    },
  },
  {
    id: 'anthropic',
    name: 'Anthropic',
    matches: {
      npm: ['@ai-sdk/anthropic', '@anthropic-ai/sdk', '@langchain/anthropic'],
      pypi: ['anthropic', 'langchain-anthropic'],
      go: ['github.com/anthropics/anthropic-sdk-go'],
      hosts: ['api.anthropic.com'],
      environment: ['ANTHROPIC_'],
    },
  },
  {
    id: 'cohere',
    name: 'Cohere',
    matches: { npm: ['cohere-ai'], pypi: ['cohere'], hosts: ['api.cohere.ai', 'api.cohere.com'], environment: ['COHERE_'] },
  },
  {
    id: 'deepgram',
    name: 'Deepgram',
    matches: { npm: ['@deepgram/sdk'], pypi: ['deepgram-sdk'], hosts: ['api.deepgram.com'], environment: ['DEEPGRAM_'] },
  },
  {
    id: 'elevenlabs',
    name: 'ElevenLabs',
    matches: { npm: ['elevenlabs'], pypi: ['elevenlabs'], hosts: ['api.elevenlabs.io'], environment: ['ELEVENLABS_'] },
  },
  {
    id: 'google-gemini',
    name: 'Google Gemini',
    vendor: 'Google',
    matches: {
      npm: ['@ai-sdk/google', '@google/genai', '@google/generative-ai'],
      pypi: ['google-genai', 'google-generativeai', 'langchain-google-genai'],
      hosts: ['generativelanguage.googleapis.com'],
      environment: ['GEMINI_', 'GOOGLE_GENERATIVE_AI_'],
    },
  },
  {
    id: 'groq',
    name: 'Groq',
    matches: { npm: ['@ai-sdk/groq', 'groq-sdk'], pypi: ['groq'], hosts: ['api.groq.com'], environment: ['GROQ_'] },
  },
  {
    id: 'hugging-face',
    name: 'Hugging Face',
    matches: {
      npm: ['@huggingface/inference'],
      hosts: ['api-inference.huggingface.co', 'huggingface.co'],
      environment: ['HF_TOKEN', 'HUGGINGFACE_'],
    },
  },
  {
    id: 'langfuse',
    name: 'Langfuse',
    matches: { npm: ['@langfuse/*', 'langfuse'], pypi: ['langfuse'], hosts: ['cloud.langfuse.com'], environment: ['LANGFUSE_'] },
  },
  {
    id: 'mistral',
    name: 'Mistral AI',
    matches: {
      npm: ['@ai-sdk/mistral', '@mistralai/mistralai'],
      pypi: ['mistralai'],
      hosts: ['api.mistral.ai'],
      environment: ['MISTRAL_'],
    },
  },
  {
    id: 'openai',
    name: 'OpenAI',
    matches: {
      npm: ['@ai-sdk/openai', '@langchain/openai', 'openai'],
      pypi: ['langchain-openai', 'openai'],
      go: ['github.com/openai/openai-go', 'github.com/sashabaranov/go-openai'],
      nuget: ['Azure.AI.OpenAI', 'OpenAI'],
      hosts: ['api.openai.com'],
      environment: ['OPENAI_'],
    },
  },
  {
    id: 'replicate',
    name: 'Replicate',
    matches: { npm: ['replicate'], pypi: ['replicate'], hosts: ['api.replicate.com'], environment: ['REPLICATE_'] },
  },
  {
    id: 'vertex-ai',
    name: 'Vertex AI',
    vendor: 'Google',
    matches: {
      npm: ['@google-cloud/aiplatform', '@google-cloud/vertexai'],
      pypi: ['google-cloud-aiplatform'],
      hosts: ['*-aiplatform.googleapis.com'],
      environment: ['VERTEX_'],
    },
  },
])
