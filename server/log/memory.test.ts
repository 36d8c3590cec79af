import { logContract } from './contract'
import { Memory, openMemoryLog } from './memory'

const harness = {
  async place() {
    const memory = new Memory()
    return { open: async () => openMemoryLog({ memory }), remove: async () => {} }
  },
}

logContract('memory', harness)
